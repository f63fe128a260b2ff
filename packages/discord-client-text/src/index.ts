export { commandIn, shownName, typedValue, understand, usage, written } from './command-line.ts';
export {
  afterSpace,
  bareBoolean,
  type CommandDefinition,
  type GivenOption,
  isPositional,
  type OptionValues,
  readCompleteOptions,
  readOptions,
  type ValueOption,
  valueOptions,
  writtenValue,
} from './command-options.ts';
export { languageName, localesOf, localised, translationIn } from './localised.ts';
export { type Block, type Inline, readInline, readMarkdown } from './markdown.ts';
export { writtenSize } from './written-size.ts';
export { type Clock, writtenTime } from './written-time.ts';

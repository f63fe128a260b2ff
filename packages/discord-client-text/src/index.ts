export { commandIn, typedValue, understand, usage, written } from './command-line.ts';
export {
  afterSpace,
  type CommandDefinition,
  type GivenOption,
  isPositional,
  type OptionValues,
  readOptions,
  type ValueOption,
  valueOptions,
  writtenValue,
} from './command-options.ts';
export { type Block, type Inline, readInline, readMarkdown } from './markdown.ts';
export { type Clock, writtenTime } from './written-time.ts';

import { type Grammar, holds, lengthAt } from '../words/grammar.ts';
import { type Phrase, phraseOf, type Sense } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { positiveOf } from './clauses.ts';
import { pastNumber } from './counted-periods.ts';
import type { Mark } from './mark.ts';
import { CLAUSE } from './marks.ts';

/** What the name of another body's meeting is made of. */
const OTHERS = new Set(['ad-hoc-group', 'establishment']);
/** Kinds of meeting that there is one of for each period. */
const OF_A_PERIOD = new Set(['planning', 'debrief', 'workshop']);

/** The Joint Periods of Action that a text names by number, by order, or in a list of such. */
export function periodsIn(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  grammar: Grammar,
  numbers: readonly number[],
): Mark[] {
  const [firstOfAll, lastOfAll] = [numbers[0], numbers.at(-1)];
  if (firstOfAll === undefined || lastOfAll === undefined) return [];
  const valueAt = (at: number, kind: 'ordinal' | 'number' | 'order'): number | undefined => {
    const sense = phraseOf(phrases, at, kind)?.senses.find((one) => one.kind === kind);
    if (kind === 'number' && /^\d$/.test(tokens[at]?.text ?? '')) return Number(tokens[at]?.text);
    if (sense === undefined) return undefined;
    if (kind !== 'order') return Number(sense.value);
    return sense.value === 'first' ? firstOfAll : sense.value === 'last' ? lastOfAll : undefined;
  };
  // "JPA 2 ยกเว้นไทย": what is a part of an operator is no noun.
  const isInOperator = ({ from, to }: Phrase) =>
    phrases.some(
      (one) => one.from <= from && one.to > to && one.senses.some(({ kind }) => kind === 'operator'),
    );
  const nounAt = (at: number) => {
    const noun = phraseOf(phrases, at, 'periods');
    return noun !== undefined && isInOperator(noun) ? undefined : noun;
  };
  const isWeak = (phrase: Phrase) =>
    phrase.to - phrase.from === 1 && grammar.weak.has(tokens[phrase.from]?.text ?? '');
  const kindAt = (at: number) =>
    phraseOf(phrases, at, 'kind')?.senses.find(({ kind }) => kind === 'kind')?.value;
  const isMeeting = (at: number) => grammar.meetings.has(tokens[at]?.text ?? '');
  const isNumber = (at: number) => grammar.number.has(tokens[at]?.text ?? '');
  const marks: Mark[] = [];
  let hasAlone = false;
  // "The 8th AHG Senior Officials' Meeting": beside another body, a number that no period has is one of its own.
  const others = phrases.filter(({ senses }) => senses.some(({ value }) => OTHERS.has(value)));
  const push = (from: number, to: number, value: number, isNamed = false) => {
    if (value <= lastOfAll || others.length === 0 || isNamed)
      marks.push({ from, to, kind: 'period', value: String(value) });
  };

  for (let at = 0; at < tokens.length; at++) {
    const ordinal = valueAt(at, 'ordinal');
    const order = ordinal === undefined ? valueAt(at, 'order') : undefined;
    const orderEnd = phraseOf(phrases, at, 'order')?.to ?? at + 1;
    const value = isOrderOfOperator(at) ? undefined : (ordinal ?? order);
    const behind = ordinal === undefined ? orderEnd : (phraseOf(phrases, at, 'ordinal')?.to ?? at + 1);
    const article = tokens[at - 1]?.text ?? '';
    if (value !== undefined) {
      const within = nounWithin(at, behind);
      if (within !== undefined && !isOfMeeting(at, within)) {
        // "JPA1, JPA2"
        const next = CLAUSE.test(tokens[behind]?.gap ?? '') ? undefined : nounAt(behind);
        // … "JPA2 JPA1 nggak"
        const isOfNext =
          next === undefined ||
          isNumber(next.to) ||
          behindNoun(next.to) !== undefined ||
          valueAt(behind, 'ordinal') !== undefined;
        push(at, isOfNext ? behind : next.to, value);
        at = behind - 1;
        continue;
      }
      const past = pastAll(behind);
      if (past !== undefined) {
        push(at, past, value);
        at = past - 1;
        continue;
      }
      const skipped = grammar.counters.has(tokens[behind]?.text ?? '') ? behind + 1 : behind;
      // "Did it last, one day or two?", "JPA2, JPA3"
      const isCut = CLAUSE.test(tokens[skipped]?.gap ?? '');
      const noun = isCut
        ? undefined
        : (nounAt(skipped) ?? (tokens[behind]?.text === 'joint' ? nounAt(behind + 1) : undefined));
      const word = tokens[noun?.from ?? -1]?.text;
      const isTime = word === 'time' && value === firstOfAll;
      if (
        noun !== undefined &&
        !isTime &&
        !(order !== undefined && isWeak(noun) && word !== 'one' && word !== 'go')
      ) {
        push(at, noun.to, value);
        at = noun.to - 1;
        continue;
      }
      // "Periode aksi bersama yang terakhir", "tempoh yang pertama": what stands behind its noun may have an article between them.
      const before = nounEndingAt(at - 1);
      const mayBeBehind = order === undefined ? grammar.isOrderBehind : isBehind(at, behind);
      if (before !== undefined && mayBeBehind && grammar.articles.has(article)) {
        push(before.from, behind, value);
        at = behind - 1;
        continue;
      }
      if (ordinal !== undefined && !isTime) {
        const kind = kindAt(behind) ?? kindAt(skipped);
        // "Debrief kedua": as where it stands before its noun.
        const isBehindKind = grammar.isOrderBehind && isOfAPeriod(at);
        if ((kind !== undefined && OF_A_PERIOD.has(kind)) || isBehindKind) push(at, behind, value);
        else if (
          !isMeeting(skipped) &&
          !isMeetingCounted(at) &&
          kind === undefined &&
          (skipped > behind
            ? isOpen(skipped) && countsPeriods()
            : isBare(at, behind, article) || isListed(at))
        )
          push(at, skipped, value);
      }
      continue;
    }
    // "Planning workshop 3"
    const kindBefore =
      isOfAPeriod(at) && /^[1-9]$/.test(tokens[at]?.text ?? '') && (tokens[at]?.gap ?? '') === '';
    if (kindBefore) {
      push(at, at + 1, Number(tokens[at]?.text));
      continue;
    }
    // "period 2", "JPA #2", "rounds one and three"
    const noun = nounAt(at);
    if (noun !== undefined && !isWeak(noun)) {
      const skipped = isNumber(noun.to) ? noun.to + 1 : noun.to;
      const named = behindNoun(noun.to) ?? (skipped === noun.to ? undefined : behindNoun(skipped));
      const next = named === undefined ? undefined : nounAt(named.to);
      if (
        named !== undefined &&
        // "How long did JPA3 run?"
        (next === undefined ||
          isWeak(next) ||
          isClauseOfOwn(named.to) ||
          isAsked(next) ||
          // "পর্ব ১ অভিযান কতটি"
          (isOperations(next) && !isBehindWhich(at)) ||
          // "JPA1 JPA2 JPA3"
          behindNoun(next.to) !== undefined) &&
        monthless(skipped) &&
        // "কোন পর্বে ৮টা দেশ", "কোন পর্বে ৫ জন গ্রেপ্তার": so many of them, and no period's number.
        !(isBehindWhich(at) && !isOfOther(at) && isCounting(named.to)) &&
        !isOfMeeting(at, noun) &&
        !isBounded(at, named.to)
      ) {
        // "SOM lần 8" of another body: what counts meetings as well names no period.
        push(at, named.to, named.value, !grammar.counters.has(tokens[noun.from]?.text ?? ''));
        at = named.to - 1;
      } else at = Math.max(at, noun.to - 1);
      continue;
    }
    const counted = isNumber(at) ? valueAt(at + 1, 'number') : undefined;
    if (counted !== undefined && counted < 10) {
      push(at, at + 2, counted);
      at++;
      continue;
    }
    // "Countries for 2 and 3", "who took part in one and three?"
    // … "and not in 1"
    const isOfPlace =
      (grammar.functions.has(article) && !grammar.interval.has(article) && !grammar.links.has(article)) ||
      grammar.during.has(article);
    const isLast = at + 1 === tokens.length || CLAUSE.test(tokens[at + 1]?.gap ?? '');
    // "More in period one than in three"
    const isThan = marks.length > 0 && lengthAt(tokens, at - 2, grammar.than) === 1;
    const single = (hasAlone || isThan) && isLast ? valueAt(at, 'number') : undefined;
    const isBeforeThan =
      lengthAt(tokens, at + 1, grammar.than) === 1 &&
      grammar.functions.has(tokens[at + 2]?.text ?? '') &&
      numbers.includes(valueAt(at + 3, 'number') ?? 0);
    const alone = isBeforeThan ? valueAt(at, 'number') : marks.length === 0 ? periodAlone(at) : single;
    // "Support 2", "arrests 1 vs 2": a topic, and nothing but numbers behind it.
    const isOfTopic =
      at > 0 && phrases.some(({ from, to, senses }) => from === 0 && to === at && senses.some(isTopic));
    const listed = isOfPlace || isOfTopic || isBesideSet(at) ? alone : undefined;
    if (listed !== undefined && numbers.includes(listed)) {
      hasAlone = !isThan;
      push(at, at + 1, listed);
      continue;
    }
    // A list goes on: "1 and 3", "1st, 2nd, 3rd".
    const last = marks.at(-1);
    const number = valueAt(at, 'number');
    const linked =
      last !== undefined &&
      (last.to === at
        ? // "In the first period, 8 or 10?" goes on with no period.
          (/^[,&/-]$/.test(tokens[at]?.gap ?? '') || (hasAlone && tokens[at]?.gap === '')) &&
          valueAt(at - 1, 'number') !== undefined
        : last.to === at - 1 && grammar.links.has(tokens[at - 1]?.text ?? ''));
    // "Nine in the second period and nine again": behind an ordinal, only a number that a period has is one.
    const isOfList =
      last !== undefined && (valueAt(last.to - 1, 'number') !== undefined || Number(number) <= lastOfAll);
    if (number === undefined || last === undefined || !isOfList || !isDigitOrWord(at)) continue;
    // "JPA 1 through 3", "JPA 1-3", and not "from 1 to 3": what is between them is of the list.
    const word = tokens[at - 1]?.text ?? '';
    const isSpan =
      last.to === at
        ? /^[-–]$/.test(tokens[at]?.gap ?? '')
        : last.to === at - 1 && grammar.until.has(word) && !grammar.links.has(word);
    const between = numbers.filter((one) => one > Number(last.value) && one < number);
    if (isSpan) for (const one of between) push(at, at, one);
    if (linked || isSpan) push(at, at + 1, number);
  }
  return marks.filter((mark) => mark.value !== String(firstOfAll) || !isOfFirstMeeting(mark));

  /** The first of numbers that periods have, where they are all that there is up to the end of a clause: "for 2 and 3", "in 2 and not in 1". */
  function periodAlone(from: number): number | undefined {
    const found: number[] = [];
    let to = from;
    for (;;) {
      const number = valueAt(to, 'number');
      if (number === undefined || !numbers.includes(number) || found.includes(number)) return undefined;
      found.push(number);
      to++;
      const isEnd = to === tokens.length || CLAUSE.test(tokens[to]?.gap ?? '');
      // "In 1 and 2 both?"
      if ((isEnd && valueAt(to, 'number') === undefined) || operatorEnd(to, ENDING) === tokens.length)
        return found.length > 1 || /^\d$/.test(tokens[from]?.text ?? '') ? found[0] : undefined;
      // "In 2 besides Thailand"
      const denied = operatorEnd(to, DENYING);
      if (denied !== undefined && phraseOf(phrases, pastArticles(denied), 'country') !== undefined)
        return found[0];
      const past = pastJoints(to);
      // "In 1 2 but not 3"
      const isNext = /^\d$/.test(tokens[to - 1]?.text ?? '') && /^\d$/.test(tokens[to]?.text ?? '');
      if (past === to && tokens[to]?.gap === '' && !isNext) return undefined;
      to = past;
    }
  }
  /** Where what stands between two periods ends: "1 vs 3", "in 1 compare with 3", "in 3 but not in 1", "in 2 and in 1". */
  function pastJoints(at: number): number {
    const isJoint = (word: string) => grammar.but.has(word) || grammar.negatedLinks.has(word);
    let to = at;
    while (isJoint(tokens[to]?.text ?? '')) to++;
    const joined = operatorEnd(to, JOINING) ?? to;
    let end = joined;
    while (joined > at && grammar.functions.has(tokens[end]?.text ?? '')) end++;
    return end > to ? pastJoints(end) : to;
  }
  function operatorEnd(at: number, values: ReadonlySet<string>): number | undefined {
    return phrases.find(
      ({ from, senses }) =>
        from === at && senses.some(({ kind, value }) => kind === 'operator' && values.has(value)),
    )?.to;
  }
  /** "Joined 2", "missed 1", "both 1 and 3": a number behind taking part, or behind what combines periods. */
  function isBesideSet(at: number): boolean {
    return (
      grammar.functions.size > 0 &&
      phrases.some(
        ({ from, to, senses }) =>
          to === at &&
          !grammar.countries.has(tokens[from]?.text ?? '') &&
          senses.some(({ kind, value }) =>
            kind === 'operator' ? SETTING.has(value) : kind === 'subject' && value === 'countries',
          ),
      )
    );
  }
  /** "So với đợt 3 đợt nào ít hơn": a noun that a “which” belongs to has no number. */
  function isAsked({ from, to }: Phrase): boolean {
    return holds(tokens.slice(from, to + 1), grammar.which);
  }
  /** "The last of the three", "the first of the three rounds" */
  function pastAll(at: number): number | undefined {
    const end = pastArticles(at);
    const past = end > at ? pastNumber(tokens, phrases, end, numbers.length) : undefined;
    return past === undefined ? undefined : (nounAt(past)?.to ?? past);
  }
  function pastArticles(at: number): number {
    let end = at;
    while (grammar.behindEvery.has(tokens[end]?.text ?? '')) end++;
    return end;
  }
  /** से पहले की, एक दूसरे: a word of order that is part of a "before", or of an "each other". */
  function isOrderOfOperator(at: number): boolean {
    return phrases.some(
      ({ from, to, senses }) =>
        // "The second to last meeting"
        (from < at || (from === at && to > at + 2)) &&
        to > at &&
        senses.some(({ kind }) => kind === 'operator' || kind === 'noise'),
    );
  }
  /** Whether an ordinal has what it counts in it: 一期, รอบแรก. */
  function nounWithin(from: number, to: number): Phrase | undefined {
    return phrases.find(
      (phrase) =>
        phrase.from >= from &&
        phrase.to <= to &&
        phrase.senses.some(({ kind }) => kind === 'periods') &&
        !isWeak(phrase),
    );
  }
  /** "কোন পর্বে ৫টির বেশি": behind a “which” and its noun, a number that is a bound. */
  function isBounded(noun: number, end: number): boolean {
    return isBehindWhich(noun) && operatorEnd(end, BOUNDS) !== undefined;
  }
  /** Whether what a number counts begins where it ends, or behind the word that it counts by. */
  function isCounting(end: number): boolean {
    const word = tokens[end]?.text ?? '';
    return grammar.functions.size === 0 && isNounCounted(end + 1) && grammar.counters.has(word);
  }
  /** "Ngành nào đợt 1 có …": whether the “which” before a noun belongs to another before it. */
  function isOfOther(noun: number): boolean {
    return phrases.some(
      ({ to, senses }) =>
        to + lengthAt(tokens, to, grammar.which) === noun &&
        to < noun &&
        senses.some(({ kind }) => NOUNS.has(kind)),
    );
  }
  function isNounCounted(at: number): boolean {
    return (
      grammar.countries.has(tokens[at]?.text ?? '') ||
      phraseOf(phrases, at, 'subject')?.senses.some(
        ({ kind, value }) => kind === 'subject' && value !== 'periods' && value !== 'operations',
      ) === true
    );
  }
  function isBehindWhich(noun: number): boolean {
    return tokens.some((_, from) => from < noun && from + lengthAt(tokens, from, grammar.which) === noun);
  }
  function isOperations({ from }: Phrase): boolean {
    return phraseOf(phrases, from, 'subject')?.senses.some(({ value }) => value === 'operations') === true;
  }
  /** "ประชุมครั้งที่ 2": what counts meetings as well as periods. */
  function isOfMeeting(at: number, noun: Phrase): boolean {
    return isMeeting(beforeList(at) - 1) && grammar.counters.has(tokens[noun.from]?.text ?? '');
  }
  /** "Họp lần thứ 2" */
  function isMeetingCounted(at: number): boolean {
    return grammar.counters.has(tokens[at - 1]?.text ?? '') && isMeeting(at - 2);
  }
  /** "Met for the 1st time", "1st ever meeting", "ประชุมกันหนแรก": beside a meeting, nothing in it says that it is a period. */
  function isOfFirstMeeting({ from, to }: Mark): boolean {
    const isStrong = tokens.slice(from, to).some(({ text }, index) => {
      const noun = nounAt(from + index);
      return noun !== undefined && !isWeak(noun) && !grammar.counters.has(text);
    });
    const isCounter = (at: number) => grammar.counters.has(tokens[at]?.text ?? '');
    const isLink = (at: number) => {
      const word = tokens[at]?.text ?? '';
      return (grammar.articles.has(word) || grammar.links.has(word)) && !isCounter(at) && !isCounter(to);
    };
    // "ประชุมคณะทำงานครั้งแรก": the group's name may stand between them.
    const before = pastGroup(from);
    // "The first planning meeting" is that of the 1st period.
    const isOfAPeriod = [from - 1, to].some((at) => OF_A_PERIOD.has(kindAt(at) ?? ''));
    return (
      !isStrong &&
      !isOfAPeriod &&
      // "ग्रुप पहली बार मिला": what a group did for the first time is no period.
      (before < from ||
        isMet(before - 1) ||
        isMet(to) ||
        (isMet(from - 2) && !isLink(from - 1)) ||
        (isMet(to + 1) && !isLink(to)))
    );
  }
  /** Where the words for the group begin that end at a place, and else that place. */
  function pastGroup(end: number): number {
    const at = tokens.findIndex(
      (_, from) => from < end && from + lengthAt(tokens, from, grammar.group) === end,
    );
    return at < 0 ? end : at;
  }
  function isMet(at: number): boolean {
    return (
      phraseOf(phrases, at, 'subject')?.senses.some(({ value }) => value === 'meetings') === true &&
      !OF_A_PERIOD.has(kindAt(at) ?? '')
    );
  }
  /** A number behind what it counts, by itself or by words of order that stand there. */
  function behindNoun(at: number): { value: number; to: number } | undefined {
    for (const kind of ['number', 'ordinal', 'order'] as const) {
      const value = valueAt(at, kind);
      const to =
        kind === 'number' && /^\d$/.test(tokens[at]?.text ?? '')
          ? at + 1
          : (phraseOf(phrases, at, kind)?.to ?? at + 1);
      if (value !== undefined && (kind !== 'order' || isBehind(at, to))) return { value, to };
    }
    return undefined;
  }
  /** Whether a kind of meeting that belongs to a period ends at a place. */
  function isOfAPeriod(end: number): boolean {
    return phrases.some(
      ({ to, senses }) =>
        to === end && senses.some(({ kind, value }) => kind === 'kind' && OF_A_PERIOD.has(value)),
    );
  }
  /** Whether words of order are those that stand behind what they belong to. */
  function isBehind(from: number, to: number): boolean {
    const words = tokens.slice(from, to).map(({ text }) => text);
    return grammar.after.has(words.join(' '));
  }
  function nounEndingAt(end: number): Phrase | undefined {
    return phrases.find(
      (phrase) =>
        phrase.to === end && phrase.senses.some(({ kind }) => kind === 'periods') && !isWeak(phrase),
    );
  }
  /** Where a denial may stand behind, a comma before a period begins a clause that may be denied by itself: "periode 1 tidak". */
  function isClauseOfOwn(at: number): boolean {
    return grammar.after.size + grammar.either.size > 0 && CLAUSE.test(tokens[at]?.gap ?? '');
  }
  /** Nothing behind a number word that it could count: a preposition, a verb, punctuation or the end. */
  function isBare(at: number, behind: number, article: string): boolean {
    const next = tokens[behind];
    // "The 3rd senior officials' meeting"
    if (tokens.slice(at, behind).some(({ text }) => /^\d/.test(text)))
      return !others.some(({ from }) => from === behind);
    const isFirst = tokens[at]?.text === 'first';
    // "What did the second achieve?": what ends a clause behind it is its verb.
    const verb = Math.max(behind + 1, ...phrases.filter(({ from }) => from === behind).map(({ to }) => to));
    const hasVerb = next?.gap === '' && (verb === tokens.length || CLAUSE.test(tokens[verb]?.gap ?? ''));
    const ahead = tokens[at - 2]?.text ?? '';
    if (hasVerb && grammar.auxiliaries.has(ahead) && grammar.articles.has(article)) return true;
    // "When did the first begin and finish?", "did the second target fishing?": what stands between a “did” and what it did is its verb.
    if (grammar.auxiliaries.has(ahead) && grammar.articles.has(article) && isDeed(behind)) return true;
    // "When was the debrief of the second held?"
    if (
      grammar.articles.has(article) &&
      grammar.functions.has(ahead) &&
      next?.gap === '' &&
      isOpen(behind) &&
      isIdle(behind)
    )
      return true;
    // "The third's arrests"
    if (/['’‘]s$/iu.test(tokens[at]?.typed ?? '')) return true;
    // "The first period and the second made", but not "and the second longest"
    const goesOn = grammar.articles.has(article) && grammar.links.has(ahead) && marks.at(-1)?.to === at - 2;
    if (goesOn && (hasVerb || isOpen(behind)) && phraseOf(phrases, behind, 'order') === undefined)
      return true;
    // "Was it in the first too?", "in the second alone"
    const last = phrases.find(
      ({ from, to, senses }) =>
        from === behind &&
        senses.some(
          ({ kind, value }) =>
            kind === 'operator' && (value === 'and' || (value === 'only' && isBehind(from, to))),
        ),
    );
    const isLast =
      last !== undefined &&
      (last.to === tokens.length || CLAUSE.test(tokens[last.to]?.gap ?? '')) &&
      grammar.articles.has(article);
    // "The first minus the third", "in the second apart from Thailand", "joined the second except Thailand"
    const denied = operatorEnd(behind, DENYING);
    const joined = denied ?? operatorEnd(behind, COMBINING);
    const isBeforeOther =
      joined !== undefined &&
      grammar.articles.has(article) &&
      ((valueAt(pastArticles(joined), 'ordinal') !== undefined &&
        !isMet(pastOrdinal(pastArticles(joined)))) ||
        (denied !== undefined &&
          ((grammar.functions.has(ahead) && !grammar.verbs.has(ahead)) || isBesideSet(at - 1))));
    if (isLast || isBeforeOther) return true;
    // "Who was in the second that wasn't in the first?", but not "the second meeting that"
    const isRelative =
      (!isFirst || grammar.during.has(ahead) || grammar.functions.has(ahead)) &&
      grammar.articles.has(article) &&
      grammar.articles.has(next?.text ?? '') &&
      isVerb(tokens[behind + 1]?.text ?? '');
    if (isRelative) return true;
    return (
      (next?.gap === '' && grammar.functions.size > 0 ? grammar.functions.has(next.text) : isOpen(behind)) &&
      // "The first of the meetings", "the first and third meetings", "pertemuan pertama dan kedua"
      !isMet(pastArticles(behind)) &&
      !isMet(pastList(behind)) &&
      !isMet(beforeList(at) - 1) &&
      (grammar.articles.has(article) ||
        (tokens[at]?.gap ?? '') !== '' ||
        (at === 0 && !isFirst) ||
        grammar.links.has(article) ||
        isCompared(at) ||
        isLinkedAhead(behind) ||
        grammar.postpositions.has(next?.text ?? ''))
    );
  }
  /** Whether a verb begins at a place: one that periods are said to do, or one with what is done behind it. */
  function isDeed(at: number): boolean {
    const verb = phraseOf(phrases, at, 'subject');
    const isOfPeriods = verb?.senses.some(({ kind, value }) => kind === 'subject' && value === 'periods');
    const object = verb === undefined ? undefined : pastArticles(verb.to);
    const isDone = phrases.some(
      ({ from, senses }) => from === object && senses.some(({ kind }) => NOUNS.has(kind)),
    );
    return (
      verb !== undefined &&
      kindAt(at) === undefined &&
      nounAt(at) === undefined &&
      (isOfPeriods === true || isDone)
    );
  }
  /** Whether what stands up to the end of a clause is idle. */
  function isIdle(at: number): boolean {
    const end = phrases.find(
      ({ from, senses }) => from === at && senses.some(({ kind }) => kind === 'noise'),
    )?.to;
    return end !== undefined && (end === tokens.length || CLAUSE.test(tokens[end]?.gap ?? '') || isIdle(end));
  }
  function pastOrdinal(at: number): number {
    return phraseOf(phrases, at, 'ordinal')?.to ?? at;
  }
  /** What counts meetings as well as periods counts periods beside one, or where no meeting is spoken of. */
  function countsPeriods(): boolean {
    return marks.length > 0 || !tokens.some((_, at) => isMet(at) || kindAt(at) !== undefined);
  }
  /** Whether what stands at a place can't be what is counted. */
  function isOpen(at: number): boolean {
    const next = tokens[at];
    // "第三次有什么不同": a longer word that begins there may be none.
    const end = Math.max(...phrases.filter(({ from }) => from === at).map(({ to }) => to));
    const isNoun = phrases.some(
      ({ from, to, senses }) => from === at && to === end && senses.some(({ kind }) => NOUNS.has(kind)),
    );
    return next === undefined || next.gap !== '' || !isNoun;
  }
  /** "The first round against the third": what a period is compared with is one. */
  function isCompared(at: number): boolean {
    const isComparison = ({ to, senses }: Phrase) =>
      to === at && senses.some(({ kind, value }) => kind === 'operator' && value === 'compare');
    return marks.length > 0 && phrases.some(isComparison);
  }
  /** "Was", "wasn't" */
  function isVerb(word: string): boolean {
    return grammar.verbs.has(word) || positiveOf(word, grammar) !== '';
  }
  function isLinkedAhead(behind: number): boolean {
    return pastList(behind) > behind;
  }
  /** "The first and second together": an ordinal that goes on a list of such. */
  function isListed(at: number): boolean {
    const last = marks.at(-1);
    return (
      last !== undefined &&
      last.to === at - 1 &&
      grammar.links.has(tokens[last.to]?.text ?? '') &&
      valueAt(last.to - 1, 'ordinal') !== undefined
    );
  }
  /** Where a list of ordinals ends that goes on at a place: "पहले, दूसरे और तीसरे में". */
  function pastList(behind: number): number {
    const isPaused = tokens[behind]?.gap === ',';
    const isLink = isPaused || grammar.links.has(tokens[behind]?.text ?? '');
    // "The first and the second meeting"
    const next = pastArticles(isPaused ? behind : behind + 1);
    return isLink && valueAt(next, 'ordinal') !== undefined
      ? pastList(phraseOf(phrases, next, 'ordinal')?.to ?? next + 1)
      : behind;
  }
  /** Where a list of ordinals begins that goes on at a place. */
  function beforeList(at: number): number {
    const end = grammar.links.has(tokens[at - 1]?.text ?? '') ? at - 1 : at;
    const before = phrases.find(
      ({ to, senses }) => to === end && senses.some(({ kind }) => kind === 'ordinal'),
    );
    return before === undefined ? at : beforeList(before.from);
  }
  function monthless(at: number): boolean {
    return !/^(?:19|20)\d\d$/.test(tokens[at]?.text ?? '');
  }
  function isDigitOrWord(at: number): boolean {
    return /^[1-9]$/.test(tokens[at]?.text ?? '') || phraseOf(phrases, at, 'number') !== undefined;
  }
}

/** What may stand between the numbers of periods, and before or behind them. */
const JOINING = new Set(['compare', 'not', 'absent', 'both', 'and', 'or', 'only']);
const ENDING = new Set(['both', 'only']);
const BOUNDS = new Set(['more', 'fewer']);
const DENYING = new Set(['not', 'absent', 'except']);
const COMBINING = new Set(['and', 'or', 'compare', 'total']);
const SETTING = new Set(['not', 'absent', 'both', 'only']);

/** What is asked of a period, and isn't counted by itself. */
const isTopic = ({ kind, value }: Sense): boolean => kind === 'subject' && value !== 'meetings';
const NOUNS = new Set<Sense['kind']>([
  'subject',
  'kind',
  'crime',
  'sector',
  'country',
  'foreign',
  'city',
  'attribute',
]);

import type { Span } from '../../../article.js';

/** Who says something: the span of the words that say so, and the name that they give. */
export type Saying = Span & { readonly who: string | undefined };

/** From here on another speaks, or nobody. */
const TURN = /;|\b(?:but|while|whereas|though|although|however|mas|pero|mientras|mais|tandis|aber|während|nhưng)\b/i;
/** Before words that say who says what was just said: "…, police said", "…”, he said". */
const SAID_BEHIND = /[,”"»—–(-] ?(?:[\p{L}’']{1,20} ){0,6}$/u;
const ACCORDING = /^(?:according|as per|per |citing|selon|d[’']après|segund?o|según|laut|nach angaben|theo)\b/i;
/** "Organisers put the crowd at 12,000", "police spoke of 4,000": who gives a number without saying a sentence. */
const GIVEN_BY =
  /(?:^|[.;,“"] |\b(?:but|while|and|whereas|though) )((?:\p{L}[\p{L}’'-]* ){1,4})(?:(?:puts?|placed) (?:\p{L}+ ){1,8}at|estimate[sd]? (?:the|that|there)|sp(?:oke|eaks?) of|counted|reckon(?:ed|s)?) (?:\p{Ll}+ ){0,8}$/iu;

const HAS_OBJECT = /^ (?:the|an?|that|its|his|her|their|this|these|it|he|she|they) /;
/** "A fire which has claimed the life of a man": nobody says so. */
const TAKES_LIVES = /claim(?:ed|s|ing)?\s(?:[\w,]+ ){0,4}li(?:fe|ves)\b/i;

/** Characters before a figure in which who gives it is looked for. */
const REACH = 100;

/** Who gives a figure, in the words of its own clause: the nearest who does not speak of something else. */
export function sourceOf(text: string, sentence: Span, figure: Span, speech: readonly Saying[]): string | undefined {
  const from = Math.max(sentence.start, figure.start - REACH);
  const given = GIVEN_BY.exec(text.slice(from, figure.start))?.[1]?.trim();
  if (given !== undefined)
    return given.replace(
      /^(?:(?:the|but|while|and|though|whereas) ){1,4}|(?: (?:had|has|have|earlier|also|now|later)){1,4}$/gi,
      '',
    );
  const apart = ({ start, end }: Span): number => (start >= figure.end ? start - figure.end : figure.start - end);
  const nearest = [...speech].sort((one, two) => apart(one) - apart(two));
  return nearest.find((one) => {
    // "Judge Ann Lee, 61, wrote": her age is not what she says.
    if (one.start <= figure.start && figure.end <= one.end) return false;
    if (TAKES_LIVES.test(text.slice(Math.max(one.start, one.end - 10), one.end + 30))) return false;
    const isAccording = ACCORDING.test(text.slice(one.start, one.start + 16));
    if (one.end <= figure.start) {
      // "A quake of 6.4 according to the institute, struck at 4.17": only what stands before it.
      const ahead = text.slice(Math.max(sentence.start, one.start - REACH), one.start);
      const isOfWhatFollows = !isAccording || !/\d/.test(ahead) || /[,.;:]\s*$/.test(ahead);
      return isOfWhatFollows && !TURN.test(text.slice(one.end, figure.start));
    }
    // "In a decision of six to three, the court confirmed the ban": what it confirmed comes behind.
    if (HAS_OBJECT.test(text.slice(one.end, one.end + 8))) return false;
    return (
      !TURN.test(text.slice(figure.end, one.start)) &&
      (isAccording || SAID_BEHIND.test(text.slice(Math.max(figure.end, one.start - 60), one.start)))
    );
  })?.who;
}

import { expect, test } from '@jest/globals';
import { FactReader, marksOf, readStory } from '../../src/coverage/read/index.js';
import { readOutcomes } from '../../src/coverage/states/read-outcomes.js';

/** The states of a text, as "question: bearer state" with who decides behind it. */
function outcomes(text: string, language = 'en'): string[] {
  const reader = new FactReader();
  const facts: ReturnType<FactReader['read']>[] = [];
  const story = readStory([{ id: 'a', language, text }], (article, document) => {
    const own = reader.read(article, document);
    facts.push(own);
    return marksOf(own, article.text);
  });
  return readOutcomes(story, facts).map(({ question, state, bearer, actor }) => {
    const name = (one: typeof actor) =>
      one === undefined ? '' : one.kind === 'name' ? text.slice(one.start, one.end) : one.words;
    return `${question}: ${name(bearer)} ${state}${actor === undefined ? '' : ` by ${name(actor)}`}`;
  });
}

const CONVICTED = 'verdict: Ann Lee convicted';
const APPROVED = 'decision: bill approved by lawmakers';

test.each<[string, ...string[]]>([
  ['Ann Lee was convicted of fraud.', CONVICTED],
  ['Ann Lee has been convicted of fraud.', CONVICTED],
  ['Ann Lee was finally convicted of fraud.', CONVICTED],
  ['Ann Lee was swiftly convicted of fraud.'],
  ['A jury convicted Ann Lee of fraud.', CONVICTED],
  ['A jury has now convicted Ann Lee of fraud.', CONVICTED],
  ['A jury convicted former mayor Ann Lee of fraud.', CONVICTED],
  ['A jury convicted the brother of Ann Lee of fraud.'],
  ['A jury convicted five men and Ann Lee of fraud.'],
  ["A jury convicted Ann Lee's brother of fraud."],
  ['A jury convicted Ann Lee’s brother of fraud.'],
  ['A jury convicted a long line of former and present mayors such as Ann Lee of fraud.'],
  ['The convicted Ann Lee wept.'],
  ['Two convicted Ann Lee supporters wept.'],
  ['Ann Lee convicted.'],
  ['Ann Lee, 26, of Tarrow, was convicted of fraud.', CONVICTED],
  ['Ann Lee (R-Ohio) was convicted of fraud.', CONVICTED],
  ['Ann Lee; the mayor was convicted of fraud.'],
  [`Ann Lee, ${'the long standing '.repeat(5)}mayor, was convicted of fraud.`],
  ['The friend of Ann Lee was convicted of fraud.'],
  ['The friend of the Ann Lee was convicted of fraud.'],
  ['Bob Roe, a friend of Ann Lee, was convicted of fraud.', 'verdict: Bob Roe convicted'],
  ['Ann Lee was not convicted of fraud.'],
  ['Ann Lee wasn’t convicted of fraud.'],
  ["It isn't so that Ann Lee was convicted of fraud."],
  ['The leader of the Green Harbour Party Ann Lee was convicted of fraud.'],
  ['Much was said of the Harbour when Ann Lee was convicted of fraud.', CONVICTED],
  ['Ann Lee may have been convicted of fraud.'],
  ['If Ann Lee was convicted of fraud, she would go.'],
  ['Whether or not it rained, Ann Lee was convicted of fraud.', CONVICTED],
  ['Nearly all of those who were there on the day of the storm saw how Ann Lee was convicted of fraud.', CONVICTED],
  ['“Ann Lee was convicted of fraud,” Bob Roe said.'],
  ['Ann Lee died on Monday.', 'life: Ann Lee dead'],
  ['Ann Lee has died.', 'life: Ann Lee dead'],
  ['Ann Lee was died.'],
  ['Her dog was granted bail.'],
  ['Ann Lee was granted bail on Monday.', 'bail: Ann Lee granted'],
  ['Lawmakers approved the bill on Monday.', APPROVED],
  ['Lawmakers approved the new bill on Monday.', 'decision: new bill approved by lawmakers'],
  ['Lawmakers approved its bill on Monday.', APPROVED],
  ['Lawmakers approved Oster’s bill on Monday.', APPROVED],
  ['Lawmakers approved a bill on Monday.'],
  ['Lawmakers approved the bill of rights.', APPROVED],
  ['Lawmakers approved the boat on Monday.'],
  ['Lawmakers approved Monday the bill.'],
  ['Ann Lee approved the bill on Monday.', 'decision: bill approved by Ann Lee'],
  ['The bill was approved on Monday.', 'decision: bill approved'],
  ['The bill on the budget was approved on Monday.', 'decision: bill approved'],
  ['The author of the bill was approved on Monday.'],
  ['The boat was approved on Monday.'],
  ['The bill that rules the budget was approved on Monday.'],
  ['The board which sets the new budget was approved on Monday.'],
  ['The rule that the budget was approved by stands.', 'decision: budget approved'],
  ['It emerged that the budget was approved.', 'decision: budget approved'],
  ['The driver who hit Ann Lee was convicted of fraud.'],
  ['The man that the court had let free and who then robbed Ann Lee was convicted of fraud.'],
  ['Ann Lee, who sold the boat, was convicted of fraud.', CONVICTED],
  ['The court that Ann Lee was convicted by sat in Oster.', CONVICTED],
  ['The parade was called off on Monday.', 'course: parade cancelled'],
  ['The parade went ahead on Monday.', 'course: parade held'],
  ['The old parade in Oster went ahead on Monday.', 'course: old parade held'],
  ['The parade could go ahead on Monday.'],
  ['A parade went ahead on Monday.'],
  ['Ann Lee resigned on Monday. Bob Roe died.', 'office: Ann Lee left', 'life: Bob Roe dead'],
  [`Ann Lee was convicted of fraud${', and of theft'.repeat(220)}.`],
])('%s %s %s', (text, ...expected) => {
  expect(outcomes(text)).toEqual(expected.filter((one) => one !== undefined));
});

test('only English is read', () => {
  expect(outcomes('Ann Lee was convicted of fraud.', 'de')).toEqual([]);
});

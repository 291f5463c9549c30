// Entry point `samestory/languages`: nine more languages. It is separate because it is as large as the rest of text/,
// and programs that read only English need not load it.
import de from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import es from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import fr from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import it from 'natural/lib/natural/stemmers/porter_stemmer_it.js';
import nl from 'natural/lib/natural/stemmers/porter_stemmer_nl.js';
import no from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import pt from 'natural/lib/natural/stemmers/porter_stemmer_pt.js';
import ru from 'natural/lib/natural/stemmers/porter_stemmer_ru.js';
import sv from 'natural/lib/natural/stemmers/porter_stemmer_sv.js';
import stopEs from 'natural/lib/natural/util/stopwords_es.js';
import stopFr from 'natural/lib/natural/util/stopwords_fr.js';
import stopIt from 'natural/lib/natural/util/stopwords_it.js';
import stopNl from 'natural/lib/natural/util/stopwords_nl.js';
import stopNo from 'natural/lib/natural/util/stopwords_no.js';
import stopPt from 'natural/lib/natural/util/stopwords_pt.js';
import stopRu from 'natural/lib/natural/util/stopwords_ru.js';
import stopSv from 'natural/lib/natural/util/stopwords_sv.js';
import { STOP_WORDS_DE } from './stop-words-de.generated.js';
import { registerLanguage } from './text/index.js';

export { type LanguageTools, registeredLanguages, registerLanguage } from './text/index.js';

interface NaturalStemmer {
  stem(word: string): string;
}

function register(language: string, stemmer: NaturalStemmer, stopWords: readonly string[], elides = false): void {
  registerLanguage(language, {
    stem: (word) => stemmer.stem(word),
    // natural's lists contain digits and signs, but figures say much about a story; some entries are two words.
    stopWords: stopWords.flatMap((entry) => entry.trim().split(' ')).filter((word) => /^\p{L}/u.test(word)),
    elides,
  });
}

/**
 * Teaches the library German, Spanish, French, Italian, Dutch, Norwegian, Portuguese, Russian and Swedish: stemmers
 * (natural's) and stop words, for the whole program, from then on. Without it these languages are compared by their
 * unstemmed words. Calling it again has no effect.
 *
 * @example
 * registerMoreLanguages();
 * registeredLanguages(); // ['de', 'en', 'es', …]
 */
export function registerMoreLanguages(): void {
  register('de', de, STOP_WORDS_DE);
  register('es', es, stopEs.words);
  register('fr', fr, stopFr.words, true);
  register('it', it, stopIt.words, true);
  register('nl', nl, stopNl.words);
  register('no', no, stopNo.words);
  register('pt', pt, stopPt.words);
  register('ru', ru, stopRu.words);
  register('sv', sv, stopSv.words);
}

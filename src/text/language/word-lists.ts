// Made by scripts/word-lists.mjs from distinctive-words.txt: edit those.
export const DISTINCTIVE_DE = 'wir ich uns unser sagte sagt erklärte teilte meinte fragte frau heute gestern jetzt geht kommt wollen müssen können sollen gibt keine diese dieser ihre wurden jahre jahren polizei ministerin bürgermeister';
export const DISTINCTIVE_FR = 'déclaré affirmé expliqué notre votre aucun aujourd faut était rien jamais toujours maintenant depuis monsieur madame gouvernement maire';
export const DISTINCTIVE_ES = 'dijo afirmó explicó señaló nosotros señor señora ayer hoy ahora puede está están estamos tenemos gobierno alcalde';
export const DISTINCTIVE_IT = 'detto dichiarato spiegato siamo abbiamo sarà oggi ieri adesso perché così signor signora governo sindaco';
export const DISTINCTIVE_PT = 'disse afirmou explicou nós você hoje ontem agora senhor senhora prefeito';
export const DISTINCTIVE_NL = 'zei zegt wij ik mijn meneer mevrouw vandaag gisteren altijd nooit gaat burgemeester';
export const DISTINCTIVE_SV = 'sade säger idag igår polisen regeringen';
export const DISTINCTIVE_NO = 'sier sa politiet regjeringen';
export const DISTINCTIVE_DA = 'sagde siger politiet regeringen';

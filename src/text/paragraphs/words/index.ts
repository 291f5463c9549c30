export { MESSAGE_FIELDS, MONTHS, SIGNING_AGENCIES, WRITERS } from './paragraph-words.generated.js';

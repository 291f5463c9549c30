export { asUtf8, wideEncoding } from './as-utf8.js';
export { type Decoded, decodeText, windows1252Text } from './decode.js';
export { isGzipJunk } from './gunzip.js';
export { collect, fileBytes, peekBytes, tooLong, unpacked } from './unpack.js';

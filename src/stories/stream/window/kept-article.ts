import type { Article } from '../../../article.js';
import { SameStoryError } from '../../../errors.js';
import type { ByteReader, ByteWriter } from '../../../structures/index.js';

/** An article without its text: everything else that the caller gave. */
type Fields = Omit<Article, 'text'>;

/**
 * A text in UTF-8, which takes half the memory of most strings and does not keep alive the feed that a string was cut
 * from. A text with a lone surrogate stays a string, because UTF-8 cannot encode it.
 */
type PackedText = Uint8Array | string;

/** An article of the window as the caller gave it, its own fields included. Copies of one text share it. */
export class KeptArticle {
  readonly #fields: Fields;
  readonly #text: PackedText;

  private constructor(fields: Fields, text: PackedText) {
    this.#fields = fields;
    this.#text = text;
  }

  /** @param copied a kept article with the same text. */
  static of({ text, ...fields }: Article, copied?: KeptArticle): KeptArticle {
    return new KeptArticle(fields, copied === undefined ? pack(text) : copied.#text);
  }

  get article(): Article {
    return { ...this.#fields, text: this.text };
  }

  get text(): string {
    return typeof this.#text === 'string'
      ? this.#text
      : new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.#text);
  }

  get title(): string {
    return this.#fields.title ?? '';
  }

  get fields(): Fields {
    return this.#fields;
  }

  writeText(writer: ByteWriter): void {
    const text = this.#text;
    writer.count(typeof text === 'string' ? 1 : 0);
    if (typeof text === 'string') {
      writer.string(text);
      return;
    }
    writer.count(text.length);
    writer.bytes(text);
  }

  /** @throws {SameStoryError} `invalid-article` if JSON cannot express the caller's own fields. */
  writeFields(writer: ByteWriter): void {
    let json: string;
    try {
      json = JSON.stringify(this.#fields);
    } catch (cause) {
      const id = JSON.stringify(this.#fields.id);
      const remedy = 'leave out what JSON cannot write, such as circles and BigInt';
      throw new SameStoryError('invalid-article', `snapshot: the article ${id} cannot be written: ${remedy}`, {
        cause,
      });
    }
    writer.string(json);
  }

  /** Reads what {@link writeText} wrote: an article without fields, whose text others share. */
  static readText(reader: ByteReader): KeptArticle {
    const isString = reader.count() === 1;
    return new KeptArticle({ id: '' }, isString ? reader.string() : reader.bytes(reader.count()));
  }

  /** Reads what {@link writeFields} wrote, for an article with the text of another. */
  static readFields(reader: ByteReader, copied: KeptArticle): KeptArticle {
    return new KeptArticle(JSON.parse(reader.string()) as Fields, copied.#text);
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function pack(text: string): PackedText {
  return isWellFormed(text) ? new TextEncoder().encode(text) : text;
}

/** The result of `String.prototype.isWellFormed`, six times faster than an expression; browsers before 2023 lack it. */
function isWellFormed(text: string & { isWellFormed?: () => boolean }): boolean {
  return text.isWellFormed?.() ?? !LONE_SURROGATE.test(text);
}

import type { ArticleId, PublicationTime } from '../../../article.js';
import { compareStrings } from '../../../article-order.js';
import { type SeriesNumbers, seriesNumbers } from '../../kinds/index.js';
import { beginningOf, type FormText, formText, type PairSide, sampledRuns } from '../../link/index.js';
import type { KeptArticle } from './kept-article.js';
import type { TermRow } from './term-row.js';

/** One article of the window. */
export interface Member {
  readonly id: ArticleId;
  /** The key of its title and text, see `contentKey`. */
  readonly key: string;
  /** Its date as the caller gave it. An article is a repetition only if this is equal too. */
  readonly publishedAt: string | undefined;
  readonly outlet: string | undefined;
  /** The outlet that its outlet counts as. */
  readonly countedOutlet: string | undefined;
  /** The article as the caller gave it. Other fields than those above may change without another arrival. */
  kept: KeptArticle;
  /** The caller's own vector of it, where embeddings are compared. */
  readonly vector: readonly number[] | undefined;
  readonly time: PublicationTime | undefined;
  /** When it counts as published: its date, or the time of its arrival, in milliseconds since 1970. */
  countedAt: number;
  /** Number of articles that arrived before it. */
  readonly serial: number;
  /** The language that it was read in; empty until then. */
  language: string;
  /** The text that is compared for it; `undefined` once the article is sealed (see `StoryRecord.sealed`) or gone. */
  node: StreamNode | undefined;
  /** The story that it is sealed in. */
  sealedIn: StoryRecord | undefined;
  /** Whether it has left the window. */
  gone: boolean;
}

/** A story as the stream keeps it. */
export interface StoryRecord {
  readonly id: string;
  /** The storyline it was part of when it was last grouped. */
  storyline: string;
  /** Number of stories opened before it. */
  readonly serial: number;
  /** The time of the stream's clock when it was opened. */
  readonly opened: number | undefined;
  readonly nodes: Set<StreamNode>;
  /** Articles that stay in it for good and are no longer compared, because the story has too many. */
  readonly sealed: Set<Member>;
  /** How many of its articles have left the window. */
  expired: number;
  /** Ids of stories that were merged into it, the latest last. */
  former: string[];
}

/** A distinct text of the window. It is weighted and compared once, however many articles carry it. */
export class StreamNode {
  /** Articles with this title and text, the one that represents them first. */
  readonly members: Member[] = [];
  /** Numbers in the link table. */
  readonly links: number[] = [];
  /**
   * The nodes that strong links join to it, in the order of their keys, so that walks are the same after a snapshot.
   */
  readonly strong: StreamNode[] = [];
  story: StoryRecord | undefined;
  /**
   * Nodes with one glue number stay together regardless of their links, because an article that joined them has
   * expired. 0 means no glue.
   */
  glue = 0;
  /** Nodes that strong links join, directly or through others, have the same number. */
  component = 0;
  #side: PairSide | undefined;
  #numbers: SeriesNumbers | undefined;
  #form: FormText | undefined;
  #runs: Int32Array | undefined;
  /** Set while regions are gathered: the round in which it was taken into one, and in which a walk passed it. */
  mark = 0;
  walk = 0;

  constructor(
    readonly slot: number,
    readonly serial: number,
    readonly key: string,
    readonly language: string,
    readonly row: TermRow,
    readonly length: number,
    /** Characters of the text. */
    readonly characters: number,
    readonly hasTitle: boolean,
    /** Whether it is a round-up or briefing, which links less easily. */
    readonly isDigest: boolean,
    readonly kept: KeptArticle,
  ) {}

  /** Which issues of a series it is about. */
  get numbers(): SeriesNumbers {
    this.#numbers ??= seriesNumbers(beginningOf(this.kept));
    return this.#numbers;
  }

  /** The beginning of its text, prepared for comparing stock forms. */
  get form(): FormText {
    this.#form ??= formText(this.kept);
    return this.#form;
  }

  /** Tells how much of the text another one contains; see `SharedRuns`. */
  get runs(): Int32Array {
    this.#runs ??= sampledRuns(this.kept.text);
    return this.#runs;
  }

  get side(): PairSide {
    if (this.#side === undefined) {
      const first = this.members[0];
      this.#side = {
        time: first?.time,
        hasTitle: this.hasTitle,
        outlet: first?.countedOutlet,
        length: this.length,
      };
    }
    return this.#side;
  }

  /** The vector of the article that represents the others. */
  get vector(): readonly number[] | undefined {
    return this.members[0]?.vector;
  }

  /** Adds another article of this text; returns whether it now represents the others. */
  addMember(member: Member): boolean {
    member.node = this;
    member.language = this.language;
    this.members.push(member);
    this.members.sort(inOrder);
    this.#side = undefined;
    return this.members[0] === member;
  }

  /** Removes an article; returns whether it represented the others. */
  removeMember(member: Member): boolean {
    const index = this.members.indexOf(member);
    this.members.splice(index, 1);
    this.#side = undefined;
    member.node = undefined;
    return index === 0;
  }
}

/** Inserts a node into a list that is in the order of keys. */
export function insertByKey(list: StreamNode[], node: StreamNode): void {
  let at = list.length;
  while (at > 0 && list[at - 1]!.key > node.key) at--;
  list.splice(at, 0, node);
}

/** In the order in which `inOrderOfPublication` puts articles of one text. */
export function inOrder(a: Member, b: Member): number {
  return (
    ascending(a.time?.from, b.time?.from) ||
    ascending(a.time?.to, b.time?.to) ||
    compareStrings(a.key, b.key) ||
    compareStrings(a.outlet ?? '', b.outlet ?? '') ||
    compareStrings(a.id, b.id)
  );
}

function ascending(a = Number.MAX_VALUE, b = Number.MAX_VALUE): number {
  return a - b;
}

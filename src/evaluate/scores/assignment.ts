/**
 * Maximum number of edges that the exact search examines, which takes a second or two. For 100,000 stories that agree
 * with another 100,000, a hundredth of it is enough.
 */
const MAX_LOOKS = 20_000_000;

/** By how much a bid exceeds the last. Smaller is nearer to the best matching, larger is faster. */
const BID = 1e-4;

/** A sparse bipartite graph: the edges of row `r` are `starts[r]` to `starts[r + 1]`, each to `targets[edge]`. */
export interface WeightedGraph {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** Above 0; an absent edge counts as 0. */
  readonly weights: Float64Array;
}

/**
 * Matches rows to columns so that the sum of weights is largest (the assignment problem). A row or a column may stay
 * unmatched.
 *
 * Rows are matched one at a time, each along the shortest augmenting path in reduced weights: the Hungarian method with
 * Dijkstra's algorithm and a heap (Edmonds and Karp 1972; Jonker and Volgenant 1987). A search never leaves the
 * connected component of its row, and stops as soon as leaving the row, or one on its way, unmatched is as good. So
 * labellings that mostly agree, whose components are small, cost about one look at each edge.
 *
 * Labellings that have nothing in common make one component of hundreds of thousands of stories full of ties, in which
 * such searches take minutes. So after {@link MAX_LOOKS} looks, the rows that are left are matched by auction
 * (Bertsekas 1979), from the prices found so far. The sum is then below the best by at most {@link BID} for each
 * matched edge, and may depend on the order of the rows by as much.
 *
 * @returns One byte per edge: 1 if it is in the matching.
 *
 * @example
 * // 0 prefers column 0, but so does 1, which has nothing else.
 * matchByWeight({
 *   rows: 2, columns: 2,
 *   starts: Int32Array.of(0, 2, 3), targets: Int32Array.of(0, 1, 0), weights: Float64Array.of(0.9, 0.8, 0.7),
 * }); // Uint8Array [0, 1, 1]
 */
export function matchByWeight(graph: WeightedGraph): Uint8Array {
  const { starts, targets, weights } = graph;
  // Prices: rowPrice[r] + columnPrice[c] is at least the weight of an edge, and equal to it in the matching.
  const rowPrice = new Float64Array(graph.rows);
  const columnPrice = new Float64Array(graph.columns);
  const edgeOfRow = new Int32Array(graph.rows).fill(-1);
  const rowOfColumn = new Int32Array(graph.columns).fill(-1);
  for (let r = 0; r < graph.rows; r++) {
    for (let edge = starts[r]!; edge < starts[r + 1]!; edge++) {
      rowPrice[r] = Math.max(rowPrice[r]!, weights[edge]!);
    }
  }

  const distance = new Float64Array(graph.columns);
  // The search, by its root, that last reached and last settled each column: so nothing has to be cleared in between.
  const reachedIn = new Int32Array(graph.columns).fill(-1);
  const settledIn = new Int32Array(graph.columns).fill(-1);
  const edgeInto = new Int32Array(graph.columns);
  const rowBefore = new Int32Array(graph.columns);
  const queue = new DistanceQueue();
  const settled: number[] = [];

  let looks = 0;
  let root = 0;
  for (; root < graph.rows && looks < MAX_LOOKS; root++) {
    queue.clear();
    settled.length = 0;
    // The path ends at an unmatched column, or at a row that gives its partner away (the root has none to give).
    let best = rowPrice[root]!;
    let endRow = root;
    let endColumn = -1;
    let row = root;
    let reached = 0;
    for (;;) {
      looks += starts[row + 1]! - starts[row]!;
      const base = reached + rowPrice[row]!;
      for (let edge = starts[row]!; edge < starts[row + 1]!; edge++) {
        const c = targets[edge]!;
        // Only rounding could bring it below `reached`. A settled column is never entered again: the path would become
        // a ring.
        const length = Math.max(reached, base + columnPrice[c]! - weights[edge]!);
        if (length >= best || settledIn[c] === root) continue;
        if (reachedIn[c] === root && length >= distance[c]!) continue;
        reachedIn[c] = root;
        distance[c] = length;
        edgeInto[c] = edge;
        rowBefore[c] = row;
        if (rowOfColumn[c] === -1) {
          best = length;
          endColumn = c;
          endRow = -1;
        } else queue.push(length, c);
      }
      let next = -1;
      while (queue.size > 0 && queue.nearest < best) {
        const length = queue.nearest;
        const c = queue.pop();
        // A column that was reached on a shorter way appears in the queue twice.
        if (length === distance[c] && settledIn[c] !== root) {
          next = c;
          break;
        }
      }
      if (next === -1) break;
      settled.push(next);
      settledIn[next] = root;
      row = rowOfColumn[next]!;
      reached = distance[next]!;
      if (reached + rowPrice[row]! < best) {
        best = reached + rowPrice[row]!;
        endRow = row;
        endColumn = -1;
      }
    }

    rowPrice[root]! -= best;
    for (const c of settled) {
      const gain = best - distance[c]!;
      const partner = rowOfColumn[c]!;
      rowPrice[partner]! -= gain;
      columnPrice[c]! += gain;
    }
    if (endRow === root) continue;
    let column = endColumn;
    if (endRow !== -1) {
      column = targets[edgeOfRow[endRow]!]!;
      edgeOfRow[endRow] = -1;
    }
    for (;;) {
      const taker = rowBefore[column]!;
      const given = edgeOfRow[taker]!;
      edgeOfRow[taker] = edgeInto[column]!;
      rowOfColumn[column] = taker;
      if (taker === root) break;
      column = targets[given]!;
    }
  }
  for (; root < graph.rows; root++) auctionFrom(root, graph, columnPrice, edgeOfRow, rowOfColumn);

  const matched = new Uint8Array(weights.length);
  for (const edge of edgeOfRow) if (edge !== -1) matched[edge] = 1;
  return matched;
}

/**
 * A row bids for its best column, up to the value of its second choice and {@link BID} more. Whoever is outbid bids
 * next. Prices only rise, so this ends; a row for which every column costs more than its weight stays unmatched.
 */
function auctionFrom(
  row: number,
  { starts, targets, weights }: WeightedGraph,
  columnPrice: Float64Array,
  edgeOfRow: Int32Array,
  rowOfColumn: Int32Array,
): void {
  for (let bidder = row; bidder !== -1; ) {
    let best = 0;
    let second = 0;
    let bestEdge = -1;
    for (let edge = starts[bidder]!; edge < starts[bidder + 1]!; edge++) {
      const value = weights[edge]! - columnPrice[targets[edge]!]!;
      if (value > best) {
        second = best;
        best = value;
        bestEdge = edge;
      } else if (value > second) second = value;
    }
    if (bestEdge === -1) return;
    const column = targets[bestEdge]!;
    const outbid = rowOfColumn[column]!;
    rowOfColumn[column] = bidder;
    edgeOfRow[bidder] = bestEdge;
    if (outbid !== -1) {
      // A column without a bid before keeps the price of 0, which an unmatched column must have.
      columnPrice[column] = columnPrice[column]! + best - second + BID;
      edgeOfRow[outbid] = -1;
    }
    bidder = outbid;
  }
}

/** Binary heap of columns by distance. */
class DistanceQueue {
  size = 0;
  private keys = new Float64Array(64);
  private values = new Int32Array(64);

  get nearest(): number {
    return this.keys[0]!;
  }

  clear(): void {
    this.size = 0;
  }

  push(key: number, value: number): void {
    if (this.size === this.keys.length) this.grow();
    const { keys, values } = this;
    let index = this.size++;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (keys[parent]! <= key) break;
      keys[index] = keys[parent]!;
      values[index] = values[parent]!;
      index = parent;
    }
    keys[index] = key;
    values[index] = value;
  }

  /** Removes and returns the value of the smallest key. The queue must not be empty. */
  pop(): number {
    const { keys, values } = this;
    const taken = values[0]!;
    const size = --this.size;
    const key = keys[size]!;
    const value = values[size]!;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= size) break;
      if (child + 1 < size && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= key) break;
      keys[index] = keys[child]!;
      values[index] = values[child]!;
      index = child;
    }
    keys[index] = key;
    values[index] = value;
    return taken;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    const values = new Int32Array(this.values.length * 2);
    keys.set(this.keys);
    values.set(this.values);
    this.keys = keys;
    this.values = values;
  }
}

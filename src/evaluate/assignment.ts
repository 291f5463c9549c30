/**
 * So many looks at an edge take a second or two; 100,000 stories in agreement with another 100,000 take a hundredth of
 * it.
 */
const MAX_LOOKS = 20_000_000;

/** By how much a bidder outbids: smaller is nearer to the best, larger is sooner done. */
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
 * Matching of rows to columns with the largest sum of weights (the assignment problem); a row or a column may stay
 * without a partner.
 *
 * Rows are taken one at a time, and each is given a partner along the shortest augmenting path in reduced weights: the
 * Hungarian method with Dijkstra's algorithm and a heap (Edmonds and Karp 1972; Jonker and Volgenant 1987). A search
 * never leaves the connected component of its row and stops as soon as leaving the row, or one on its way, without a
 * partner is as good; so labellings that mostly agree, whose components are small, cost about one look at each edge.
 *
 * Labellings that have nothing to do with each other make one component of hundreds of thousands of stories full of
 * ties, in which such searches go on for minutes. So when they have looked at {@link MAX_LOOKS} edges, the rows that
 * are left take their partners by auction (Bertsekas 1979), from the prices found so far. The sum is then less than the
 * best by no more than {@link BID} for each edge in the matching, and may depend on the order of the rows by as much.
 *
 * @returns One byte an edge: 1 if it is in the matching.
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
  // The search, named by its root, in which a column was last reached and last settled: nothing is cleared in between.
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
    // The path ends at a column without a partner, or at a row that gives its partner away (the root: has none to get).
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
        // Never below `reached` but by rounding, and never a settled column again: that would close the path to a ring.
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
        // A column that was reached again on a shorter way stands in the queue twice.
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
 * A row bids for the column of which it has most, up to what its second choice is worth to it, and a little more;
 * whoever is outbid bids next. Prices only rise, so it ends; a row to which no column is worth its price goes without.
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
      // A column that nobody wanted before keeps the price of 0 that an unmatched one must have.
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

  /** Takes the value of the least key off; the queue must not be empty. */
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

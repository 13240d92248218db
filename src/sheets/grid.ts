/**
 * One column grid for several tables. A sheet has one set of columns, the tables of a paper differ; so the grid takes
 * the column edges of all of them, edges that nearly meet are drawn together, and a cell covers one or more columns.
 */

/**
 * Where the cells of one table lie on the grid: table column → first and last grid column, both included, from zero.
 */
export type Spans = readonly { readonly from: number; readonly to: number }[];

export interface Grid {
  /** Width of every grid column, in the unit given. */
  readonly widths: readonly number[];
  /** In the order in which the tables were given. */
  readonly spans: readonly Spans[];
}

/**
 * Lays tables on a common grid. `tables` are column widths, each adding up to `width`; earlier tables keep their edges
 * exactly, later ones give way by up to `tolerance`.
 */
export function commonGrid(tables: readonly (readonly number[])[], width: number, tolerance: number): Grid {
  let edges = [0, width];
  const placed = tables.map((widths) => {
    const own = [0];
    let exact = 0;
    widths.slice(0, -1).forEach((columnWidth, index) => {
      exact += columnWidth;
      const before = own[own.length - 1]!;
      // An edge may move by a third of its narrower neighbour at most, or a narrow column would lose its text.
      const reach = Math.min(tolerance, columnWidth / 3, widths[index + 1]! / 3);
      const near = edges.filter((edge) => edge > before && edge < width && Math.abs(edge - exact) <= reach);
      const nearest = near.sort((a, b) => Math.abs(a - exact) - Math.abs(b - exact))[0];
      own.push(nearest ?? exact);
      if (nearest === undefined) edges = [...edges, exact].sort((a, b) => a - b);
    });
    own.push(width);
    return own;
  });
  const indexOf = new Map(edges.map((edge, index) => [edge, index]));
  return {
    widths: edges.slice(1).map((edge, index) => edge - edges[index]!),
    spans: placed.map((own) =>
      own.slice(1).map((edge, index) => ({ from: indexOf.get(own[index]!)!, to: indexOf.get(edge)! - 1 })),
    ),
  };
}

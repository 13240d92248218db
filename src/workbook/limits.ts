/** What Excel can hold, whoever writes it. How many rows and columns a sheet has stands in `address.ts`. */

/** Characters of a cell, in UTF-16 units. */
export const MAX_CELL_TEXT = 32_767;
/** Characters of a list that stands inside a validation, its commas counted. */
export const MAX_LIST_TEXT = 255;
/** Characters of a sheet's name. */
export const MAX_SHEET_NAME = 31;
/** Points of a row's height. */
export const MAX_ROW_HEIGHT = 409;

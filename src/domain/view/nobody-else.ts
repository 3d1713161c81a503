/** Why nobody stands in the list of those to whom an item may be passed on. */
export const nobodyElse = 'There is nobody else to whom this may be passed on.';
/** While the adult is not named to a child's record, nobody new is named by what it offers either. */
export const nobodyYet =
  'Until you know which adult this is about, it can be passed on only to people who were asked already. There is nobody else among them.';

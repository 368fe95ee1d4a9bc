/** Whether header and footer are on the screen already. */
export const frame = { shown: false };

/**
 * The first page shows its frame at once and its answer when it comes.
 * Every later one is shown when it is complete, so that going back finds its place in the list again.
 */
export async function inFrame<T>(answer: Promise<T>): Promise<{ answer: T | Promise<T> }> {
  return { answer: frame.shown ? await answer : answer };
}

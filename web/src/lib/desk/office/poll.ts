const FIRST_MS = 600;
const MOST_MS = 5_000;
const GROWTH = 1.4;

/** Asks again and again, ever more seldom, as long as the answer is `true`. Ends with the returned function. */
export function poll(again: () => Promise<boolean>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_MS;
  let over = false;

  async function turn() {
    const goOn = await again();
    if (over || !goOn) return;
    timer = setTimeout(() => void turn(), pause);
    pause = Math.min(MOST_MS, pause * GROWTH);
  }

  void turn();
  return () => {
    over = true;
    clearTimeout(timer);
  };
}

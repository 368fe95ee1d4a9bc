import { holdsWork } from './bag';
import { deviceKeeps, openShelf } from './shelf';

/** How many assignments on this device hold work of that account that was not sent. */
export async function unsentOf(account: string): Promise<number> {
  if (!(await deviceKeeps())) return 0;
  const bags = await (await openShelf()).all();
  return bags.filter((bag) => bag.owner === account && holdsWork(bag)).length;
}

/** Before somebody signs out: what is sent leaves the device; what is not waits unseen until they are back. */
export async function leaveDevice(account: string): Promise<void> {
  if (!(await deviceKeeps())) return;
  const shelf = await openShelf();
  await shelf.setHolder(null);
  for (const { assessmentId } of await shelf.all()) {
    await shelf.update(assessmentId, (bag) => (bag?.owner === account && !holdsWork(bag) ? null : bag));
  }
}

import type { FindTasks } from '$lib/desk/desks';

export const findTasks: FindTasks = async () => ({ ok: true, value: [] });

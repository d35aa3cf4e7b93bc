type Work<Task> = (task: Task, done: () => void) => void;

/** What archiver uses of async's queue: tasks in their order, at most `limit` of them at a time. */
export function queue<Task>(work: Work<Task>, limit: number) {
  const waiting: Task[] = [];
  let running = 0;
  let drained = () => {};
  const idle = () => waiting.length + running === 0;
  const next = () => {
    if (running === limit || waiting.length === 0) return;
    running++;
    work(waiting.splice(0, 1)[0] as Task, () => {
      running--;
      if (idle()) drained();
      next();
    });
  };
  return {
    idle,
    drain: (listener: () => void) => {
      drained = listener;
    },
    push: (task: Task) => {
      waiting.push(task);
      queueMicrotask(next);
    },
  };
}

/** Resolves when the event loop has done what waited: messages, timers, clicks, requests. */
export function nextTurn(): Promise<void> {
  const { setImmediate } = globalThis as { setImmediate?: (use: () => void) => void };
  if (setImmediate !== undefined) return new Promise((resolve) => setImmediate(resolve));
  // A browser waits four milliseconds for a timer; a message to oneself comes at once.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel() as unknown as Record<'port1' | 'port2', OwnPort>;
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

interface OwnPort {
  postMessage(message: undefined): void;
  onmessage: (() => void) | null;
  close(): void;
}

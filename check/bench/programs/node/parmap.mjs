import { availableParallelism } from 'node:os';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import { measure } from './measure.mjs';

function collatz(part) {
  let steps = 0;
  for (let i = 0; i < 4000; i++) {
    let n = part * 4000 + i + 1;
    while (n !== 1) {
      n = n % 2 === 0 ? n / 2 : 3 * n + 1;
      steps++;
    }
  }
  return steps;
}

if (isMainThread) {
  const workers = Array.from({ length: availableParallelism() }, () => new Worker(new URL(import.meta.url)));
  const parmap = () => new Promise(resolve => {
    let next = 0;
    let done = 0;
    let total = 0;
    for (const worker of workers) {
      worker.removeAllListeners('message');
      worker.on('message', steps => {
        total += steps;
        if (++done === 64) resolve(total);
        else if (next < 64) worker.postMessage(next++);
      });
      worker.postMessage(next++);
    }
  });
  await measure('parmap', parmap);
  for (const worker of workers) worker.terminate();
} else {
  parentPort.on('message', part => parentPort.postMessage(collatz(part)));
}

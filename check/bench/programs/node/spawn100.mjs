import { setTimeout as sleep } from 'node:timers/promises';

async function one(i) {
  await sleep(0);
  return i;
}

const start = performance.now();
const tasks = [];
for (let i = 0; i < 100; i++) tasks.push(one(i));
let total = 0;
for (const value of await Promise.all(tasks)) total += value;
console.log('spawn100', performance.now() - start, total);

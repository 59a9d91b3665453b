import { measure } from './measure.mjs';

async function one(i) { return i; }

async function spawnAll(n) {
  const tasks = [];
  for (let i = 0; i < n; i++) tasks.push(one(i));
  let total = 0;
  for (const value of await Promise.all(tasks)) total += value;
  return total;
}

await measure('spawn', () => spawnAll(1000000));

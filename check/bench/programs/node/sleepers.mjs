const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

async function sleeper() {
  await sleep(1000);
  return 1;
}

const start = performance.now();
const tasks = [];
for (let i = 0; i < 1000000; i++) tasks.push(sleeper());
let total = 0;
for (const value of await Promise.all(tasks)) total += value;
console.log('sleepers', performance.now() - start, total);

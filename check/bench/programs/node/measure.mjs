// Runs body until it is warm, then prints its name, the median of its times in ms, and its result.
// With BENCH_ROUNDS, runs it so often and measures nothing: see cpu-ratios.
export async function measure(name, body) {
  if (process.env.BENCH_ROUNDS) {
    let result;
    for (let i = 0; i < Number(process.env.BENCH_ROUNDS); i++) result = await body();
    console.log(name, 0, result);
    return;
  }
  const begin = performance.now();
  let result = await body();
  while (performance.now() - begin < 1500) result = await body();
  const started = performance.now();
  const times = [];
  while (times.length < 7 && (times.length === 0 || performance.now() - started < 10000)) {
    const start = performance.now();
    result = await body();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  console.log(name, times[times.length >> 1], result);
}

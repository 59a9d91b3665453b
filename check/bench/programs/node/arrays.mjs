import { measure } from './measure.mjs';

function arrays(n) {
  const a = [];
  for (let i = 0; i < n; i++) a.push(i * 7 % 1000);
  let total = 0;
  for (let pass = 0; pass < 10; pass++) {
    for (let i = 0; i < n; i++) {
      total += a[i];
      a[i]++;
    }
  }
  return total;
}

await measure('arrays', () => arrays(1000000));

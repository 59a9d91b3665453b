import { measure } from './measure.mjs';

function loops(n) {
  let total = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      for (let k = 0; k < n; k++) total += (i * j + k) % 7;
    }
  }
  return total;
}

await measure('loops', () => loops(300));

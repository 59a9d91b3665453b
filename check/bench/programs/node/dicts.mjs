import { measure } from './measure.mjs';
import { next } from './numbers.mjs';

const words = Array.from({ length: 10000 }, (_, i) => `word${i}`);

function dicts(n) {
  const counts = new Map();
  let state = 1;
  for (let i = 0; i < n; i++) {
    state = next(state);
    const word = words[(state >> 16) % words.length];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  return most;
}

await measure('dicts', () => dicts(1000000));

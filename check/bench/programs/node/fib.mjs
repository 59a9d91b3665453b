import { measure } from './measure.mjs';

function fib(n) {
  if (n < 2) return n;
  return fib(n - 1) + fib(n - 2);
}

await measure('fib', () => fib(35));

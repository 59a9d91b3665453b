// The next state of the generator that all programs use; exact although the product exceeds 2^53.
export const next = state => (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;

export function numbers(n) {
  const out = [];
  let state = 1;
  for (let i = 0; i < n; i++) out.push(state = next(state));
  return out;
}

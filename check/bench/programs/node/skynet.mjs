import { measure } from './measure.mjs';

async function skynet(number, size) {
  if (size === 1) return number;
  const part = size / 10;
  const children = [];
  for (let i = 0; i < 10; i++) children.push(skynet(number + i * part, part));
  let total = 0;
  for (const child of children) total += await child;
  return total;
}

await measure('skynet', () => skynet(0, 1000000));

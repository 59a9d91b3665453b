import { measure } from './measure.mjs';

function strings(n) {
  let text = '';
  for (let i = 0; i < n; i++) text += i + ',';
  const pieces = text.split(',');
  let total = text.replaceAll('99', '-').length;
  for (const piece of pieces) total += piece.length;
  return total + pieces.join('; ').length;
}

await measure('strings', () => strings(300000));

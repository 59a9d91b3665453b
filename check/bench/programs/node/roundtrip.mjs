import { measure } from './measure.mjs';

function record(i) {
  return {
    active: i % 3 === 0, address: { city: `City ${i % 100}`, street: `${i} Main St`, zip: 10000 + i % 90000 },
    balance: i * 0.5 + 0.25, email: `user${i}@example.com`, id: i, name: `User "${i}" Zoë`, note: null,
    scores: [i % 7, i % 11, i * 1.5 + 0.25], tags: ['alpha', 'beta', `tag${i % 50}`],
  };
}

const text = JSON.stringify(Array.from({ length: 210000 }, (_, i) => record(i)));

await measure('roundtrip', () => JSON.stringify(JSON.parse(text)).length);

import { measure } from './measure.mjs';

// Node has no channels: the smallest one of capacity 1 for one sender and one receiver.
class Channel {
  full = false;
  value = undefined;
  waiting = null;

  async send(value) {
    while (this.full) await new Promise(resolve => { this.waiting = resolve; });
    this.value = value;
    this.full = true;
    this.wake();
  }

  async receive() {
    while (!this.full) await new Promise(resolve => { this.waiting = resolve; });
    this.full = false;
    this.wake();
    return this.value;
  }

  wake() {
    const waiting = this.waiting;
    this.waiting = null;
    if (waiting !== null) waiting();
  }
}

async function pong(balls, answers, n) {
  for (let i = 0; i < n; i++) await answers.send(await balls.receive() + 1);
}

async function pingpong(n) {
  const balls = new Channel();
  const answers = new Channel();
  const other = pong(balls, answers, n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    await balls.send(i);
    total += await answers.receive();
  }
  await other;
  return total;
}

await measure('pingpong', () => pingpong(200000));

// The site program of examples/ruff/site in JavaScript: same usage, same output, byte for byte.
// Posts are rendered in worker threads, one per core, with synchronous file calls;
// SITE_WORKERS=0 renders on the main thread with promises instead.

import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

const problem = (line, level, text) => ({ line, level, text });

// ---- inline Markdown

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = text => text.replace(/[&<>"]/g, c => entities[c]);
const hideMarks = text => text.replaceAll('\\', '&#92;').replaceAll('*', '&#42;').replaceAll('[', '&#91;');

function inline(text, line) {
  const span = { html: text, line, links: [], problems: [] };
  if (text.includes('`')) codeSpans(span);
  if (text.includes('\\')) {
    span.html = span.html.replaceAll('\\\\', '&#92;').replaceAll('\\*', '&#42;').replaceAll('\\[', '&#91;')
      .replaceAll('\\_', '_').replaceAll('\\#', '#');
  }
  if (text.includes('[')) links(span);
  if (text.includes('*')) emphasis(span);
  if (text.includes('  \n')) span.html = span.html.replaceAll('  \n', '<br>\n');
  return span;
}

function codeSpans(span) {
  const pieces = span.html.replaceAll('\\`', '&#96;').split('`');
  for (let i = 1; i < pieces.length; i += 2) {
    if (i + 1 < pieces.length) {
      pieces[i] = `<code>${hideMarks(pieces[i])}</code>`;
    } else {
      pieces[i] = '`' + pieces[i];
      span.problems.push(problem(span.line, 'warning', 'a backtick has no partner'));
    }
  }
  span.html = pieces.join('');
}

const address = target => target.replaceAll('*', '%2A').replaceAll(' ', '%20');
const isInternal = target => target !== '' && !target.startsWith('/') && !target.includes(':');

function lineBreaks(text) {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function links(span) {
  const pieces = span.html.split('[');
  let html = pieces[0];
  let line = span.line + lineBreaks(html);
  for (let i = 1; i < pieces.length; i++) {
    const piece = pieces[i];
    const middle = piece.indexOf('](');
    const end = middle < 0 ? -1 : piece.indexOf(')', middle + 2);
    if (end < 0) {
      html += '[' + piece;
    } else {
      const label = piece.slice(0, middle);
      const target = piece.slice(middle + 2, end).trim();
      const after = piece.slice(end + 1);
      if (html.endsWith('!')) {
        html = html.slice(0, -1) + `<img src="${address(target)}" alt="${label}">` + after;
      } else if (isInternal(target)) {
        span.links.push({ line, target });
        html += `<a href="${address(target.replaceAll('.md', '.html'))}">${label}</a>` + after;
      } else {
        if (target === '') span.problems.push(problem(span.line, 'error', `the link "${label}" has no target`));
        html += `<a href="${address(target)}">${label}</a>` + after;
      }
    }
    line += lineBreaks(piece);
  }
  span.html = html;
}

function emphasis(span) {
  const pieces = span.html.split('*');
  const count = pieces.length;
  const out = [pieces[0]];
  let em = -1;
  let strong = -1;
  for (let i = 1; i < count; i++) {
    const closes = !out[out.length - 1].endsWith(' ');
    if (em > strong && closes) {
      out.push('</em>');
      em = -1;
    } else {
      const double = pieces[i] === '' && i + 1 < count;
      if (double) i++;
      const opens = pieces[i] !== '' && !pieces[i].startsWith(' ') || i + 1 < count && pieces[i] === '';
      if (double && strong > em && closes) {
        out.push('</strong>');
        strong = -1;
      } else if (double && strong < 0 && opens) {
        strong = out.push('<strong>') - 1;
      } else if (!double && em < 0 && opens) {
        em = out.push('<em>') - 1;
      } else {
        out.push(double ? '**' : '*');
      }
    }
    out.push(pieces[i]);
  }
  if (em >= 0) {
    out[em] = '*';
    span.problems.push(problem(span.line, 'warning', 'a "*" has no partner'));
  }
  if (strong >= 0) {
    out[strong] = '**';
    span.problems.push(problem(span.line, 'warning', 'a "**" has no partner'));
  }
  span.html = out.join('');
}

// ---- block Markdown

class Renderer {
  html = '';
  links = [];
  problems = [];
  anchors = [];
  summary = '';

  blocks(rows, start, base) {
    let at = start;
    while (at < rows.length) {
      const row = rows[at];
      const kind = blockKind(row);
      if (kind === 'text') {
        at = this.paragraph(rows, at, base);
      } else if (kind === 'blank') {
        at++;
      } else if (kind === 'heading') {
        at = this.heading(row, at, base);
      } else if (kind === 'item') {
        at = this.list(rows, at, base);
      } else if (kind === 'code') {
        at = this.codeBlock(rows, at, base);
      } else if (kind === 'quote') {
        at = this.quote(rows, at, base);
      } else {
        this.html += '<hr>\n';
        at++;
      }
    }
  }

  put(before, text, line, after) {
    const span = inline(text, line);
    const html = before + span.html + after;
    this.html += html;
    if (span.links.length > 0) this.links.push(...span.links);
    if (span.problems.length > 0) this.problems.push(...span.problems);
    return html;
  }

  paragraph(rows, start, base) {
    let end = start + 1;
    while (end < rows.length && blockKind(rows[end]) === 'text') end++;
    const html = this.put('<p>', rows.slice(start, end).join('\n'), base + start, '</p>\n');
    if (this.summary === '') this.summary = html;
    return end;
  }

  heading(row, at, base) {
    const level = headingLevel(row);
    const text = row.slice(level).trim();
    const name = identifier(text);
    let id = name;
    for (let n = 2; this.anchors.includes(id); n++) id = `${name}-${n}`;
    this.anchors.push(id);
    this.put(`<h${level} id="${id}">`, text, base + at, `</h${level}>\n`);
    return at + 1;
  }

  codeBlock(rows, start, base) {
    const language = rows[start].slice(3).trim();
    let end = start + 1;
    while (end < rows.length && !rows[end].startsWith('```')) end++;
    if (end === rows.length) this.problems.push(problem(base + start, 'error', 'the code block is never closed'));
    const tag = language === '' ? '<pre><code>' : `<pre><code class="language-${language}">`;
    this.html += tag + rows.slice(start + 1, end).join('\n') + '\n</code></pre>\n';
    return end + 1;
  }

  quote(rows, start, base) {
    const inner = [];
    let end = start;
    while (end < rows.length && rows[end].startsWith('&gt;')) {
      inner.push(rows[end].slice(rows[end].startsWith('&gt; ') ? 5 : 4));
      end++;
    }
    this.html += '<blockquote>\n';
    this.blocks(inner, 0, base + start);
    this.html += '</blockquote>\n';
    return end;
  }

  list(rows, start, base) {
    const depth = indent(rows[start]);
    const first = rows[start].trim();
    const numbered = isNumbered(first);
    const number = numbered ? first.slice(0, first.indexOf('.')) : '';
    this.html += !numbered ? '<ul>\n' : number === '1' ? '<ol>\n' : `<ol start="${number}">\n`;
    let at = start;
    while (at < rows.length) {
      const text = rows[at].trim();
      const width = markWidth(text);
      if (width === 0 || indent(rows[at]) !== depth || isNumbered(text) !== numbered) break;
      at = this.item(rows, at, base, text.slice(width), depth);
    }
    this.html += numbered ? '</ol>\n' : '</ul>\n';
    return at;
  }

  item(rows, start, base, text, depth) {
    let at = start + 1;
    let whole = text;
    while (at < rows.length && rows[at].startsWith(' ')) {
      const more = rows[at].trim();
      if (more === '' || markWidth(more) > 0) break;
      whole += '\n' + more;
      at++;
    }
    this.put('<li>', whole, base + start, '');
    while (at < rows.length && indent(rows[at]) > depth && markWidth(rows[at].trim()) > 0) {
      this.html += '\n';
      at = this.list(rows, at, base);
    }
    this.html += '</li>\n';
    return at;
  }
}

function blockKind(row) {
  const text = row.trim();
  if (text === '') return 'blank';
  if (row.startsWith('#') && headingLevel(row) > 0) return 'heading';
  if (row.startsWith('```')) return 'code';
  if (row.startsWith('&gt;')) return 'quote';
  if (text === '---' || text === '***') return 'rule';
  if (markWidth(text) > 0) return 'item';
  return 'text';
}

function headingLevel(row) {
  const level = row.indexOf(' ');
  return level >= 1 && level <= 6 && '######'.startsWith(row.slice(0, level)) ? level : 0;
}

const isNumbered = text => text >= '0' && text < ':';
const indent = row => row.length - row.trimStart().length;

function markWidth(text) {
  if (text.startsWith('- ') || text.startsWith('* ') || text.startsWith('+ ')) return 2;
  if (!isNumbered(text)) return 0;
  const dot = text.indexOf('. ');
  return dot > 0 && dot < 10 && /^[0-9]+$/.test(text.slice(0, dot)) ? dot + 2 : 0;
}

function identifier(text) {
  return text.replace(/&(?:amp|lt|gt|quot);/g, '').toLowerCase().replace(/[-_\s]/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '').replaceAll(' ', '-').replaceAll('--', '-').replace(/^-+|-+$/g, '');
}

// ---- front matter

function frontMatter(rows) {
  const front = { title: '', date: '', tags: [], draft: false, ok: true, body: 0, problems: [] };
  const complain = (line, level, text) => {
    if (level === 'error') front.ok = false;
    front.problems.push(problem(line, level, text));
  };
  if (rows[0].trimEnd() !== '---') {
    complain(1, 'error', 'the post does not begin with "---" and a front matter');
    return front;
  }
  let at = 1;
  for (; at < rows.length && rows[at].trimEnd() !== '---'; at++) field(front, rows[at], at + 1, complain);
  if (at === rows.length) {
    complain(1, 'error', 'the front matter is never closed by "---"');
    return front;
  }
  front.body = at + 1;
  if (front.title === '') complain(1, 'error', 'the post has no title');
  if (front.date === '') complain(1, 'error', 'the post has no date');
  return front;
}

function field(front, row, line, complain) {
  if (row.trim() === '' || row.startsWith('#')) return;
  const colon = row.indexOf(':');
  if (colon < 0) {
    complain(line, 'error', 'expected "name: value"');
    return;
  }
  const name = row.slice(0, colon).trim();
  const value = row.slice(colon + 1).trim();
  if (name === 'title') {
    front.title = value;
  } else if (name === 'date') {
    front.date = value;
    if (!isDate(value)) complain(line, 'error', `"${value}" is not a date of the form 2024-03-05`);
  } else if (name === 'tags') {
    front.tags = tagList(value);
  } else if (name === 'draft') {
    front.draft = value === 'true';
    if (value !== 'true' && value !== 'false') complain(line, 'error', 'draft must be true or false');
  } else {
    complain(line, 'warning', `unknown name "${name}"; known are title, date, tags, draft`);
  }
}

function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = new Date(text + 'T00:00:00Z');
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

function tagList(value) {
  const tags = new Map();
  for (const piece of value.replace(/[[\]]/g, '').split(',')) {
    const slug = identifier(piece);
    if (slug !== '' && !tags.has(slug)) tags.set(slug, { name: piece.trim(), slug });
  }
  return [...tags.values()];
}

// ---- pages

function parseTemplate(text, known) {
  const parts = text.split('{{');
  const pieces = [parts[0]];
  let line = 1 + lineBreaks(parts[0]);
  for (const part of parts.slice(1)) {
    const end = part.indexOf('}}');
    if (end < 0) throw new Error(`${line}: "{{" is not closed`);
    const name = part.slice(0, end).trim();
    if (!known.includes(name)) throw new Error(`${line}: unknown place "${name}"; known are ${known.join(', ')}`);
    pieces.push(name, part.slice(end + 2));
    line += lineBreaks(part);
  }
  return pieces;
}

function page(site, title, root, content) {
  const texts = { title, site: site.title, root, content };
  let html = '';
  for (let i = 0; i < site.template.length; i++) {
    html += i % 2 === 0 ? site.template[i] : texts[site.template[i]];
  }
  return html;
}

function postPage(site, post, html) {
  const tags = post.tags.map(tag => `<a href="../tags/${tag.slug}.html">${tag.name}</a>`).join(', ');
  const head = `<h1>${post.title}</h1>\n<p class="meta"><time datetime="${post.date}">${post.date}</time> ${tags}</p>\n`;
  return page(site, post.title, '../', '<article>\n' + head + html + '</article>\n');
}

function postList(posts, root) {
  let html = '<ul class="posts">\n';
  for (const post of posts) {
    html += `<li><time>${post.date}</time> <a href="${root}posts/${post.slug}.html">${post.title}</a></li>\n`;
  }
  return html + '</ul>\n';
}

function indexPage(site, posts, tags) {
  const cloud = tags.map(tag => `<a href="tags/${tag.slug}.html">${tag.name}</a> (${tag.posts.length})`).join(' ');
  return page(site, site.title, '', `<h1>${site.title}</h1>\n<p class="tags">${cloud}</p>\n` + postList(posts, ''));
}

function tagPage(site, tag) {
  const title = `Posts about ${tag.name}`;
  return page(site, title, '../', `<h1>${title}</h1>\n` + postList(tag.posts, '../'));
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

function feed(site, posts) {
  const newest = posts.slice(0, 20);
  const mailDate = date => new Date(date + 'T00:00:00Z').toUTCString();
  let xml = `${xmlHead}<rss version="2.0">\n<channel>\n<title>${site.title}</title>\n<link>${site.url}/</link>\n`
    + `<description>Posts of ${site.title}</description>\n`;
  if (newest.length > 0) xml += `<lastBuildDate>${mailDate(newest[0].date)}</lastBuildDate>\n`;
  for (const post of newest) {
    const link = `${site.url}/posts/${post.slug}.html`;
    const text = post.summary.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    xml += `<item>\n<title>${post.title}</title>\n<link>${link}</link>\n<guid>${link}</guid>\n`
      + `<pubDate>${mailDate(post.date)}</pubDate>\n<description>${text}</description>\n</item>\n`;
  }
  return xml + '</channel>\n</rss>\n';
}

function sitemap(site, posts, tags) {
  let xml = `${xmlHead}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>${site.url}/</loc></url>\n`;
  for (const post of posts) xml += `<url><loc>${site.url}/posts/${post.slug}.html</loc><lastmod>${post.date}</lastmod></url>\n`;
  for (const tag of tags) xml += `<url><loc>${site.url}/tags/${tag.slug}.html</loc></url>\n`;
  return xml + '</urlset>\n';
}

// ---- posts

const newPost = file => ({ file, slug: file.slice(0, -3), state: 'failed', title: '', date: '', tags: [], summary: '',
  links: [], anchors: [], problems: [] });

// The facts of a post for the listings, and its page, null when it has none.
function renderPost(site, file, text) {
  const post = newPost(file);
  const rows = escape(text).replaceAll('\r\n', '\n').split('\n');
  const front = frontMatter(rows);
  post.problems = front.problems;
  if (front.draft) {
    post.state = 'draft';
    return [post, null];
  }
  if (!front.ok) return [post, null];
  const doc = new Renderer();
  doc.blocks(rows, front.body, 1);
  Object.assign(post, { state: 'built', title: front.title, date: front.date, tags: front.tags, summary: doc.summary,
    links: doc.links, anchors: doc.anchors, problems: [...front.problems, ...doc.problems] });
  return [post, postPage(site, post, doc.html)];
}

const pagePath = (site, post) => join(site.target, 'posts', post.slug + '.html');
const decoder = new TextDecoder('utf-8', { fatal: true });

function failedPost(file, error) {
  const post = newPost(file);
  post.problems.push(problem(1, 'error', error.message));
  return post;
}

function buildPostSync(site, file) {
  try {
    const [post, html] = renderPost(site, file, decoder.decode(readFileSync(join(site.source, file))));
    if (html !== null) writeFileSync(pagePath(site, post), html);
    return post;
  } catch (error) {
    return failedPost(file, error);
  }
}

async function buildPost(site, file) {
  try {
    const [post, html] = renderPost(site, file, decoder.decode(await readFile(join(site.source, file))));
    if (html !== null) await writeFile(pagePath(site, post), html);
    return post;
  } catch (error) {
    return failedPost(file, error);
  }
}

// Each worker takes the next portion of files when it has finished one.
async function buildOnWorkers(site, files, workers, progress) {
  const portion = 100;
  const posts = new Array(files.length);
  let next = 0;
  let done = 0;
  const run = () => new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: site });
    const give = () => {
      if (next >= files.length) {
        worker.postMessage(null);
        resolve();
      } else {
        worker.postMessage([next, files.slice(next, next += portion)]);
      }
    };
    worker.on('message', ([start, built]) => {
      for (let i = 0; i < built.length; i++) posts[start + i] = built[i];
      progress(done += built.length);
      give();
    });
    worker.on('error', reject);
    give();
  });
  await Promise.all(Array.from({ length: workers }, run));
  return posts;
}

async function buildWithPromises(site, files, progress) {
  const posts = new Array(files.length);
  let next = 0;
  let done = 0;
  const run = async () => {
    while (next < files.length) {
      const i = next++;
      posts[i] = await buildPost(site, files[i]);
      if (++done % 500 === 0) progress(done);
    }
  };
  await Promise.all(Array.from({ length: 64 }, run));
  return posts;
}

function checkLinks(posts) {
  const byFile = new Map(posts.map(post => [post.file, post]));
  for (const post of posts) {
    for (const { line, target } of post.links) {
      const fault = linkFault(byFile, post, target);
      if (fault !== '') post.problems.push(problem(line, 'error', `link to "${target}": ${fault}`));
    }
  }
}

function linkFault(byFile, post, target) {
  const [file, section] = target.split('#');
  const other = file === '' ? post : byFile.get(file);
  if (other === undefined) return 'there is no such post';
  if (other.state === 'draft') return 'that post is a draft';
  if (other.state === 'failed') return 'that post could not be built';
  if (section !== undefined && !other.anchors.includes(section)) return 'that post has no such section';
  return '';
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function newestFirst(posts) {
  return posts.filter(post => post.state === 'built')
    .sort((a, b) => compare(b.date, a.date) || compare(b.slug, a.slug));
}

async function writeListings(site, posts) {
  const groups = new Map();
  for (const post of posts) {
    for (const { name, slug } of post.tags) {
      let tag = groups.get(slug);
      if (tag === undefined) groups.set(slug, tag = { name, slug, posts: [] });
      tag.name = name;
      tag.posts.push(post);
    }
  }
  const tags = [...groups.values()].sort((a, b) => compare(a.slug, b.slug));
  await Promise.all([
    writeFile(join(site.target, 'index.html'), indexPage(site, posts, tags)),
    writeFile(join(site.target, 'feed.xml'), feed(site, posts)),
    writeFile(join(site.target, 'sitemap.xml'), sitemap(site, posts, tags)),
    ...tags.map(tag => writeFile(join(site.target, 'tags', tag.slug + '.html'), tagPage(site, tag))),
  ]);
}

function report(site, posts, started) {
  const counts = { built: 0, draft: 0, failed: 0, error: 0, warning: 0 };
  for (const post of posts) {
    counts[post.state]++;
    for (const { line, level, text } of post.problems.sort((a, b) => a.line - b.line)) {
      counts[level]++;
      console.error(`${join(site.source, post.file)}:${line}: ${level}: ${text}`);
    }
  }
  if (!site.quiet) {
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    console.log(`${counts.built} pages in ${site.target}; ${counts.draft} drafts, ${counts.failed} posts without a page`);
    console.log(`${counts.error} errors, ${counts.warning} warnings, ${seconds}s`);
  }
  return counts.error > 0 ? 1 : 0;
}

function usage() {
  console.error('Usage: site.mjs POSTS_DIR OUT_DIR [--quiet] [--title TITLE] [--url URL]');
  process.exit(2);
}

function options(words) {
  const site = { title: 'A site', url: 'https://example.org', quiet: false };
  const folders = [];
  for (let at = 0; at < words.length; at++) {
    if (words[at] === '--quiet') site.quiet = true;
    else if (words[at] === '--title' && at + 1 < words.length) site.title = words[++at];
    else if (words[at] === '--url' && at + 1 < words.length) site.url = words[++at];
    else if (words[at].startsWith('-')) usage();
    else folders.push(words[at]);
  }
  if (folders.length !== 2) usage();
  [site.source, site.target] = folders;
  return site;
}

async function main() {
  const started = performance.now();
  const site = options(process.argv.slice(2));
  try {
    await mkdir(join(site.target, 'posts'), { recursive: true });
    await mkdir(join(site.target, 'tags'), { recursive: true });
    const template = join(site.source, 'template.html');
    const text = await readFile(template, 'utf8');
    try {
      site.template = parseTemplate(text, ['title', 'site', 'root', 'content']);
    } catch (error) {
      throw new Error(`${template}:${error.message}`);
    }
    const files = (await readdir(site.source)).filter(name => name.endsWith('.md')).sort();
    const show = !site.quiet && process.stderr.isTTY;
    const progress = done => { if (show) process.stderr.write(`\r${done} of ${files.length} posts`); };
    const workers = Number(process.env.SITE_WORKERS ?? availableParallelism());
    const posts = workers > 0 && files.length > 200
      ? await buildOnWorkers(site, files, workers, progress)
      : await buildWithPromises(site, files, progress);
    if (show) process.stderr.write('\n');
    checkLinks(posts);
    await writeListings(site, newestFirst(posts));
    return report(site, posts, started);
  } catch (error) {
    console.error(error.message);
    return 2;
  }
}

if (isMainThread) {
  process.exitCode = await main();
} else {
  parentPort.on('message', work => {
    if (work === null) {
      parentPort.close();
    } else {
      const [start, files] = work;
      parentPort.postMessage([start, files.map(file => buildPostSync(workerData, file))]);
    }
  });
}

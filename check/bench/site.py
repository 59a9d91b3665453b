"""The site program of examples/ruff/site in Python: same usage, same output, byte for byte.

The posts are rendered in a pool of processes, one per core; SITE_WORKERS=0 renders in this process instead.
"""

import datetime
import os
import re
import sys
import time
from collections import namedtuple
from multiprocessing import Pool
from os.path import join

Problem = namedtuple("Problem", "line level text")
Tag = namedtuple("Tag", "name slug")


class Post:
    __slots__ = ("file", "slug", "state", "title", "date", "tags", "summary", "links", "anchors", "problems")

    def __init__(self, file):
        self.file = file
        self.slug = file[:-3]
        self.state = "failed"
        self.title = self.date = self.summary = ""
        self.tags = []
        self.links = []
        self.anchors = []
        self.problems = []


# ---- inline Markdown


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def hide_marks(text):
    return text.replace("\\", "&#92;").replace("*", "&#42;").replace("[", "&#91;")


def inline(text, line, doc):
    html = text
    if "`" in text:
        html = code_spans(html, line, doc)
    if "\\" in text:
        html = html.replace("\\\\", "&#92;").replace("\\*", "&#42;").replace("\\[", "&#91;")
        html = html.replace("\\_", "_").replace("\\#", "#")
    if "[" in text:
        html = links(html, line, doc)
    if "*" in text:
        html = emphasis(html, line, doc)
    return html.replace("  \n", "<br>\n")


def code_spans(html, line, doc):
    pieces = html.replace("\\`", "&#96;").split("`")
    for i in range(1, len(pieces), 2):
        if i + 1 < len(pieces):
            pieces[i] = "<code>" + hide_marks(pieces[i]) + "</code>"
        else:
            pieces[i] = "`" + pieces[i]
            doc.problems.append(Problem(line, "warning", "a backtick has no partner"))
    return "".join(pieces)


def address(target):
    return target.replace("*", "%2A").replace(" ", "%20")


def links(html, line, doc):
    pieces = html.split("[")
    out = [pieces[0]]
    at = line + pieces[0].count("\n")
    for piece in pieces[1:]:
        middle = piece.find("](")
        end = piece.find(")", middle + 2) if middle >= 0 else -1
        if end < 0:
            out.append("[" + piece)
        else:
            label = piece[:middle]
            target = piece[middle + 2:end].strip()
            after = piece[end + 1:]
            if out[-1].endswith("!"):
                out[-1] = out[-1][:-1]
                out.append(f'<img src="{address(target)}" alt="{label}">{after}')
            elif target and not target.startswith("/") and ":" not in target:
                doc.links.append((at, target))
                out.append(f'<a href="{address(target.replace(".md", ".html"))}">{label}</a>{after}')
            else:
                if not target:
                    doc.problems.append(Problem(line, "error", f'the link "{label}" has no target'))
                out.append(f'<a href="{address(target)}">{label}</a>{after}')
        at += piece.count("\n")
    return "".join(out)


def emphasis(html, line, doc):
    pieces = html.split("*")
    count = len(pieces)
    out = [pieces[0]]
    em = strong = -1
    i = 1
    while i < count:
        closes = not out[-1].endswith(" ")
        if em > strong and closes:
            out.append("</em>")
            em = -1
        else:
            double = not pieces[i] and i + 1 < count
            if double:
                i += 1
            opens = not pieces[i].startswith(" ") if pieces[i] else i + 1 < count
            if double and strong > em and closes:
                out.append("</strong>")
                strong = -1
            elif double and strong < 0 and opens:
                strong = len(out)
                out.append("<strong>")
            elif not double and em < 0 and opens:
                em = len(out)
                out.append("<em>")
            else:
                out.append("**" if double else "*")
        out.append(pieces[i])
        i += 1
    if em >= 0:
        out[em] = "*"
        doc.problems.append(Problem(line, "warning", 'a "*" has no partner'))
    if strong >= 0:
        out[strong] = "**"
        doc.problems.append(Problem(line, "warning", 'a "**" has no partner'))
    return "".join(out)


# ---- block Markdown


class Renderer:
    def __init__(self):
        self.out = []
        self.links = []
        self.problems = []
        self.anchors = []
        self.summary = ""

    def blocks(self, rows, at, base):
        count = len(rows)
        while at < count:
            row = rows[at]
            kind = block_kind(row)
            if kind == "text":
                at = self.paragraph(rows, at, base)
            elif kind == "blank":
                at += 1
            elif kind == "heading":
                at = self.heading(row, at, base)
            elif kind == "item":
                at = self.list(rows, at, base)
            elif kind == "code":
                at = self.code_block(rows, at, base)
            elif kind == "quote":
                at = self.quote(rows, at, base)
            else:
                self.out.append("<hr>\n")
                at += 1

    def paragraph(self, rows, start, base):
        end = start + 1
        while end < len(rows) and block_kind(rows[end]) == "text":
            end += 1
        html = f"<p>{inline(chr(10).join(rows[start:end]), base + start, self)}</p>\n"
        self.out.append(html)
        if not self.summary:
            self.summary = html
        return end

    def heading(self, row, at, base):
        level = heading_level(row)
        text = row[level:].strip()
        name = identifier(text)
        slug = name
        n = 1
        while slug in self.anchors:
            n += 1
            slug = f"{name}-{n}"
        self.anchors.append(slug)
        self.out.append(f'<h{level} id="{slug}">{inline(text, base + at, self)}</h{level}>\n')
        return at + 1

    def code_block(self, rows, start, base):
        language = rows[start][3:].strip()
        end = start + 1
        while end < len(rows) and not rows[end].startswith("```"):
            end += 1
        if end == len(rows):
            self.problems.append(Problem(base + start, "error", "the code block is never closed"))
        self.out.append(f'<pre><code class="language-{language}">' if language else "<pre><code>")
        self.out.append("\n".join(rows[start + 1:end]))
        self.out.append("\n</code></pre>\n")
        return end + 1

    def quote(self, rows, start, base):
        inner = []
        end = start
        while end < len(rows) and rows[end].startswith("&gt;"):
            inner.append(rows[end][5 if rows[end].startswith("&gt; ") else 4:])
            end += 1
        self.out.append("<blockquote>\n")
        self.blocks(inner, 0, base + start)
        self.out.append("</blockquote>\n")
        return end

    def list(self, rows, at, base):
        depth = indent(rows[at])
        first = rows[at].strip()
        numbered = is_numbered(first)
        if numbered:
            number = first[:first.index(".")]
            self.out.append("<ol>\n" if number == "1" else f'<ol start="{number}">\n')
        else:
            self.out.append("<ul>\n")
        while at < len(rows):
            text = rows[at].strip()
            width = mark_width(text)
            if width == 0 or indent(rows[at]) != depth or is_numbered(text) != numbered:
                break
            at = self.item(rows, at, base, text[width:], depth)
        self.out.append("</ol>\n" if numbered else "</ul>\n")
        return at

    def item(self, rows, start, base, text, depth):
        at = start + 1
        whole = text
        while at < len(rows) and rows[at].startswith(" "):
            more = rows[at].strip()
            if not more or mark_width(more):
                break
            whole += "\n" + more
            at += 1
        self.out.append("<li>" + inline(whole, base + start, self))
        while at < len(rows) and indent(rows[at]) > depth and mark_width(rows[at].strip()):
            self.out.append("\n")
            at = self.list(rows, at, base)
        self.out.append("</li>\n")
        return at


def block_kind(row):
    text = row.strip()
    if not text:
        return "blank"
    if row.startswith("#") and heading_level(row):
        return "heading"
    if row.startswith("```"):
        return "code"
    if row.startswith("&gt;"):
        return "quote"
    if text == "---" or text == "***":
        return "rule"
    if mark_width(text):
        return "item"
    return "text"


def heading_level(row):
    level = row.find(" ")
    return level if 1 <= level <= 6 and row.startswith("#" * level) else 0


def is_numbered(text):
    return "0" <= text < ":"


def indent(row):
    return len(row) - len(row.lstrip())


NUMBER = re.compile("[0-9]{1,9}[.] ")


def mark_width(text):
    if text.startswith(("- ", "* ", "+ ")):
        return 2
    if not "0" <= text < ":":
        return 0
    number = NUMBER.match(text)
    return number.end() if number else 0


ENTITY = re.compile("&(?:amp|lt|gt|quot);")
GAP = re.compile(r"[-_\s]")
DROPPED = re.compile("[^\\w-]")


def identifier(text):
    text = DROPPED.sub("", GAP.sub("-", ENTITY.sub("", text).lower()))
    return text.replace("--", "-").strip("-")


# ---- front matter


class Front:
    def __init__(self, rows):
        self.title = self.date = ""
        self.tags = []
        self.draft = False
        self.ok = True
        self.body = 0
        self.problems = []
        self.read(rows)

    def complain(self, line, level, text):
        if level == "error":
            self.ok = False
        self.problems.append(Problem(line, level, text))

    def read(self, rows):
        if rows[0].rstrip() != "---":
            self.complain(1, "error", 'the post does not begin with "---" and a front matter')
            return
        at = 1
        while at < len(rows) and rows[at].rstrip() != "---":
            self.field(rows[at], at + 1)
            at += 1
        if at == len(rows):
            self.complain(1, "error", 'the front matter is never closed by "---"')
            return
        self.body = at + 1
        if not self.title:
            self.complain(1, "error", "the post has no title")
        if not self.date:
            self.complain(1, "error", "the post has no date")

    def field(self, row, line):
        if not row.strip() or row.startswith("#"):
            return
        name, colon, value = row.partition(":")
        if not colon:
            self.complain(line, "error", 'expected "name: value"')
            return
        name = name.strip()
        value = value.strip()
        if name == "title":
            self.title = value
        elif name == "date":
            self.date = value
            if not is_date(value):
                self.complain(line, "error", f'"{value}" is not a date of the form 2024-03-05')
        elif name == "tags":
            self.tags = tag_list(value)
        elif name == "draft":
            self.draft = value == "true"
            if value not in ("true", "false"):
                self.complain(line, "error", "draft must be true or false")
        else:
            self.complain(line, "warning", f'unknown name "{name}"; known are title, date, tags, draft')


def is_date(text):
    try:
        return len(text) == 10 and text[4] == "-" and bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False


def tag_list(value):
    tags = {}
    for piece in value.replace("[", "").replace("]", "").split(","):
        slug = identifier(piece)
        if slug and slug not in tags:
            tags[slug] = Tag(piece.strip(), slug)
    return list(tags.values())


# ---- pages


def parse_template(text, known):
    parts = text.split("{{")
    pieces = [parts[0]]
    line = 1 + parts[0].count("\n")
    for part in parts[1:]:
        name, end, rest = part.partition("}}")
        name = name.strip()
        if not end:
            raise ValueError(f'{line}: "{{{{" is not closed')
        if name not in known:
            raise ValueError(f'{line}: unknown place "{name}"; known are {", ".join(known)}')
        pieces += (name, rest)
        line += part.count("\n")
    return pieces


class Site:
    def __init__(self):
        self.source = self.target = ""
        self.title = "A site"
        self.url = "https://example.org"
        self.quiet = False
        self.template = None

    def page(self, title, root, content):
        texts = {"title": title, "site": self.title, "root": root, "content": content}
        html = self.template.copy()
        html[1::2] = [texts[name] for name in html[1::2]]
        return "".join(html)

    def post_page(self, post, html):
        tags = ", ".join(f'<a href="../tags/{tag.slug}.html">{tag.name}</a>' for tag in post.tags)
        head = (f'<h1>{post.title}</h1>\n<p class="meta"><time datetime="{post.date}">{post.date}</time> {tags}</p>\n')
        return self.page(post.title, "../", f"<article>\n{head}{html}</article>\n")

    def index_page(self, posts, tags, members):
        cloud = " ".join(f'<a href="tags/{tag.slug}.html">{tag.name}</a> ({len(members[tag.slug])})' for tag in tags)
        head = f'<h1>{self.title}</h1>\n<p class="tags">{cloud}</p>\n'
        return self.page(self.title, "", head + post_list(posts, ""))

    def tag_page(self, tag, posts):
        title = f"Posts about {tag.name}"
        return self.page(title, "../", f"<h1>{title}</h1>\n" + post_list(posts, "../"))

    def feed(self, posts):
        newest = posts[:20]
        out = [f'{XML_HEAD}<rss version="2.0">\n<channel>\n<title>{self.title}</title>\n<link>{self.url}/</link>\n'
               f"<description>Posts of {self.title}</description>\n"]
        if newest:
            out.append(f"<lastBuildDate>{mail_date(newest[0].date)}</lastBuildDate>\n")
        for post in newest:
            link = f"{self.url}/posts/{post.slug}.html"
            text = post.summary.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            out.append(f"<item>\n<title>{post.title}</title>\n<link>{link}</link>\n<guid>{link}</guid>\n"
                       f"<pubDate>{mail_date(post.date)}</pubDate>\n<description>{text}</description>\n</item>\n")
        out.append("</channel>\n</rss>\n")
        return "".join(out)

    def sitemap(self, posts, tags):
        out = [f'{XML_HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
               f"<url><loc>{self.url}/</loc></url>\n"]
        out += [f"<url><loc>{self.url}/posts/{post.slug}.html</loc><lastmod>{post.date}</lastmod></url>\n"
                for post in posts]
        out += [f"<url><loc>{self.url}/tags/{tag.slug}.html</loc></url>\n" for tag in tags]
        out.append("</urlset>\n")
        return "".join(out)


XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def post_list(posts, root):
    rows = [f'<li><time>{post.date}</time> <a href="{root}posts/{post.slug}.html">{post.title}</a></li>\n'
            for post in posts]
    return '<ul class="posts">\n' + "".join(rows) + "</ul>\n"


def mail_date(date):
    return datetime.date.fromisoformat(date).strftime("%a, %d %b %Y 00:00:00 GMT")


# ---- posts


def build_post(site, file):
    post = Post(file)
    try:
        with open(join(site.source, file), encoding="utf-8", newline="") as source:
            rows = escape(source.read()).replace("\r\n", "\n").split("\n")
        front = Front(rows)
        post.problems = front.problems
        if front.draft:
            post.state = "draft"
            return post
        if not front.ok:
            return post
        doc = Renderer()
        doc.blocks(rows, front.body, 1)
        post.title, post.date, post.tags = front.title, front.date, front.tags
        post.summary, post.links, post.anchors = doc.summary, doc.links, doc.anchors
        post.problems = front.problems + doc.problems
        write(join(site.target, "posts", post.slug + ".html"), site.post_page(post, "".join(doc.out)))
        post.state = "built"
    except (OSError, UnicodeDecodeError) as error:
        post.problems.append(Problem(1, "error", str(error)))
    return post


def write(path, text):
    with open(path, "w", encoding="utf-8", newline="") as target:
        target.write(text)


def build_portion(work):
    site, files = work
    return [build_post(site, file) for file in files]


def build_posts(site, files):
    workers = int(os.environ.get("SITE_WORKERS", os.cpu_count()))
    show = not site.quiet and sys.stderr.isatty()
    portions = [(site, files[at:at + 200]) for at in range(0, len(files), 200)]
    posts = []

    def collect(results):
        for built in results:
            posts.extend(built)
            if show:
                sys.stderr.write(f"\r{len(posts)} of {len(files)} posts")

    if workers > 0 and len(portions) > 1:
        with Pool(workers) as pool:
            collect(pool.imap(build_portion, portions))
    else:
        collect(map(build_portion, portions))
    if show:
        sys.stderr.write("\n")
    return posts


def check_links(posts):
    by_file = {post.file: post for post in posts}
    for post in posts:
        for line, target in post.links:
            fault = link_fault(by_file, post, target)
            if fault:
                post.problems.append(Problem(line, "error", f'link to "{target}": {fault}'))


def link_fault(by_file, post, target):
    file, *section = target.split("#")
    other = by_file.get(file) if file else post
    if other is None:
        return "there is no such post"
    if other.state == "draft":
        return "that post is a draft"
    if other.state == "failed":
        return "that post could not be built"
    if section and section[0] not in other.anchors:
        return "that post has no such section"
    return ""


def write_listings(site, posts):
    tags = {}
    members = {}
    for post in posts:
        for tag in post.tags:
            tags[tag.slug] = tag
            members.setdefault(tag.slug, []).append(post)
    ordered = [tags[slug] for slug in sorted(tags)]
    write(join(site.target, "index.html"), site.index_page(posts, ordered, members))
    write(join(site.target, "feed.xml"), site.feed(posts))
    write(join(site.target, "sitemap.xml"), site.sitemap(posts, ordered))
    for tag in ordered:
        write(join(site.target, "tags", tag.slug + ".html"), site.tag_page(tag, members[tag.slug]))


def report(site, posts, started):
    counts = dict.fromkeys(("built", "draft", "failed", "error", "warning"), 0)
    for post in posts:
        counts[post.state] += 1
        for line, level, text in sorted(post.problems, key=lambda problem: problem.line):
            counts[level] += 1
            print(f"{join(site.source, post.file)}:{line}: {level}: {text}", file=sys.stderr)
    if not site.quiet:
        print(f"{counts['built']} pages in {site.target}; {counts['draft']} drafts, {counts['failed']} posts without a page")
        print(f"{counts['error']} errors, {counts['warning']} warnings, {time.perf_counter() - started:.2f}s")
    return 1 if counts["error"] else 0


def options(words):
    site = Site()
    folders = []
    words = iter(words)
    for word in words:
        if word == "--quiet":
            site.quiet = True
        elif word == "--title":
            site.title = next(words, "")
        elif word == "--url":
            site.url = next(words, "")
        elif word.startswith("-"):
            usage()
        else:
            folders.append(word)
    if len(folders) != 2:
        usage()
    site.source, site.target = folders
    return site


def usage():
    print("Usage: site.py POSTS_DIR OUT_DIR [--quiet] [--title TITLE] [--url URL]", file=sys.stderr)
    sys.exit(2)


def main():
    started = time.perf_counter()
    site = options(sys.argv[1:])
    try:
        os.makedirs(join(site.target, "posts"), exist_ok=True)
        os.makedirs(join(site.target, "tags"), exist_ok=True)
        template = join(site.source, "template.html")
        with open(template, encoding="utf-8", newline="") as source:
            text = source.read()
        try:
            site.template = parse_template(text, ["title", "site", "root", "content"])
        except ValueError as error:
            raise ValueError(f"{template}:{error}") from None
        files = sorted(name for name in os.listdir(site.source) if name.endswith(".md"))
        posts = build_posts(site, files)
        check_links(posts)
        built = sorted((post for post in posts if post.state == "built"),
                       key=lambda post: (post.date, post.slug), reverse=True)
        write_listings(site, built)
        return report(site, posts, started)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())

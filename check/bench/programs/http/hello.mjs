// GET / on the port that is the first argument, with Node's own http module.
import http from 'node:http';

http.createServer((request, response) => {
  if (request.method === 'GET' && request.url === '/') {
    response.writeHead(200, {'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': 13});
    response.end('Hello, World!');
  } else {
    response.writeHead(404);
    response.end();
  }
}).listen(Number(process.argv[2]), '127.0.0.1', () => console.log('listening'));

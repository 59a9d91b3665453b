f = memoize(@slow)
disp([f(2) f(2) f(3)]);
s = stats(f);
disp([s.Cache.TotalHits s.Cache.TotalMisses]);
clearCache(f);
disp(f(2));
disp(cellfun(f, {2, 5}));
g = memoize(@slow);
disp(isequal(g.CacheSize, 10));

function y = slow(x)
  fprintf('computing %d\n', x);
  y = x ^ 2;
end

% Text: a string built piece by piece, joined, split, replaced, and numbers formatted.
1;
function [length_, count, replaced] = texts(n)
  text = '';
  for k = 1:n
    text = [text sprintf('%d,', k)];
  end
  parts = strsplit(text, ',');
  joined = strjoin(parts, '; ');
  length_ = numel(joined);
  count = numel(strfind(joined, '1; '));
  replaced = numel(strrep(joined, '99', 'ninety-nine'));
end

times = zeros(1, 3);
for round = 1:3
  started = tic;
  [a, b, c] = texts(20000);
  times(round) = toc(started);
end
fprintf('%d %d %d\n%.6f\n', a, b, c, min(times));

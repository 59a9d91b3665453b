k = 7;
for k = 1:0, disp('never'), end
k
n = 0;
for j = 1:n, end
j
for i = 1:3, end
i
function r = last(n), for q = 1:n, end, r = q; end
last(3), last(0)
function r = found(x), r = 0; for p = 1:numel(x), if x(p) > 2, r = p; break, end, end, if p == numel(x), r = -r; end, end
found([1 2 3]), found([1 5 3])
for m = n, end
m
for z = [], end, z

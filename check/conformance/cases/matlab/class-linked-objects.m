classdef Sg < matlab.mixin.SetGet
  properties
    Name = 'n'
    Value = 3
  end
end
classdef Sv
  properties
    a = 1
    b = 2
  end
  methods
    function s = saveobj(o), s.a = o.a; s.tag = 'saved'; end
  end
  methods (Static)
    function o = loadobj(s), o = Sv(); o.a = s.a * 10; disp(s.tag); end
  end
end
classdef Hs < handle
  properties
    next
    v
  end
  methods
    function o = Hs(v), if nargin, o.v = v; end, end
  end
end
s = Sg();
set(s, 'Name', 'zz'); get(s, 'Name')
s.set('Value', 9); s.get('Value')
set(s, 'Name', 'q', 'Value', 1); s.Value
g = get(s)
v = Sv(); v.a = 4;
v2 = saveobj(v)
h = Hs(1); h.next = Hs(2); h.next.next = Hs(3);
h.next.next.v
h.next.next.v = 33; h.next.next.v
h.next.v = h.next.v + 1; h.next.v
n = h; while ~isempty(n), fprintf('%d ', n.v); n = n.next; end; fprintf('\n');
h.next = [];
isempty(h.next)
hs = Hs.empty; for k=1:3, hs(k) = Hs(k*10); end; [hs.v]
hs(2) = []; [hs.v]
hs = [hs Hs(7)]; numel(hs)
arrayfun(@(x) x.v, hs)
hh = hs([1 1]); hh(1) == hh(2)
m = containers.Map(); m('k') = Hs(5); m('k').v
q = m('k'); q.v = 6; m('k').v
l = {Hs(1), Hs(2)}; l{2}.v = 20; cellfun(@(x) x.v, l)
repmat(Hs(1), 1, 2)
z(2,2) = Hs(4); size(z), z(2,2).v, isempty(z(1,1).v)
zz = reshape(z, 1, 4); size(zz)
sum([hs.v])
[~, i] = sort([hs.v], 'descend'); srt = hs(i); [srt.v]
any(hs == hs(1))
vertcat(hs.v)
hs.v
isrow(hs), isvector(hs), isscalar(hs), ndims(hs)
for k = hs, fprintf('%d;', k.v); end, fprintf('\n');
if ~isempty(hs) && isa(hs(1), 'Hs'), disp('ok'), end
horzcat(hs, Hs(1))
hs'

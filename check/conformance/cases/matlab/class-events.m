classdef Src < handle
  properties (SetObservable, AbortSet)
    val = 1
  end
  properties (SetObservable, GetObservable)
    other = 2
  end
  events
    Tick, Tock
  end
  methods
    function fire(o, n), notify(o, 'Tick', Ev(n)); end
    function plain(o), o.notify('Tock'); end
  end
end
classdef (ConstructOnLoad) Ev < event.EventData
  properties
    n
  end
  methods
    function o = Ev(n), o.n = n; end
  end
end
classdef Listn < handle
  properties
    log = {}
    lh
  end
  methods
    function o = Listn(s), o.lh = addlistener(s, 'Tick', @o.onTick); addlistener(s, 'Tock', @(src, ev) o.onTock(src, ev)); end
    function onTick(o, src, ev), o.log{end+1} = ev.n; fprintf('tick %d %s %s\n', ev.n, ev.EventName, class(ev.Source)); end
    function onTock(o, ~, ev), disp(ev.EventName); disp(class(ev)); end
  end
end
s = Src();
l = Listn(s);
s.fire(5); s.fire(6); s.plain();
l.log
l.lh.Enabled = false; s.fire(7); l.lh.Enabled = true; s.fire(8);
delete(l.lh); s.fire(9);
l2 = addlistener(s, 'Tock', @(a,b) disp('L2'));
l3 = addlistener(s, 'Tock', @(a,b) error('my:e', 'bad cb'));
l4 = addlistener(s, 'Tock', @(a,b) disp('L4'));
notify(s, 'Tock');
pl = addlistener(s, 'val', 'PostSet', @(p, ev) fprintf('PostSet %s %d\n', p.Name, ev.AffectedObject.val));
addlistener(s, 'val', 'PreSet', @(p, ev) disp('PreSet'));
s.val = 2; s.val = 2; s.val = 3;
addlistener(s, 'ObjectBeingDestroyed', @(a,b) disp('destroyed'));
events(s)
events('Src')
delete(s)
isvalid(s), isvalid(l2)

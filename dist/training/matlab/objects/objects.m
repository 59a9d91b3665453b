% Evaluated by the training program.
addpath('objects');
counter = Counter(2);
counter.add(3);
copy = counter;
copy.add(1)
disp(counter.Count)
isobject(counter)

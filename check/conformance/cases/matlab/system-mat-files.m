% Variables in files.
folder = tempname;
mkdir(folder);
file = fullfile(folder, 'data.mat');
x = 1:3; y = 'text'; c = {1, 'two'}; s = struct('p', {1, 2}); sp = sparse([0 3; 0 0]); f = @(t) t + 1; m = containers.Map('k', 5);
save(file, 'x', 'y', 'c', 's', 'sp', 'f', 'm');
clear x y c s sp f m
load(file, 'x', 'y');
disp(x);
disp(y);
S = load(file);
disp(sort(fieldnames(S))');
disp(isequal(S.s(2).p, 2) && issparse(S.sp) && S.f(4) == 5 && S.m('k') == 5);
one = 1; two = 2;
parts.alpha = 'a'; parts.beta = 'b';
save(file, '-struct', 'parts');
save(file, 'one', '-append');
who('-file', file)
o = matfile(file, 'Writable', true);
o.gamma = magic(3);
o.gamma(2, 2) = 50;
disp(o.gamma(2, :));
disp(size(o, 'gamma'));
text = fullfile(folder, 'numbers.txt');
save(text, 'two', '-ascii');
load(text);
numbers
try
  load(fullfile(folder, 'nosuch.mat'));
catch e
  disp(e.identifier);
end
rmdir(folder, 's');

% Categorical arrays.
c = categorical(["r"; "g"; ""; "b"])
categories(c)'
c(1) = 'g';
c(5) = "new"
c == 'g'
d = categorical([1 2 3 2], [1 2 3], {'low', 'mid', 'high'}, 'Ordinal', true)
d < 'high'
max(d)
sort(d, 'descend')
double(d)
string(d)
cellstr(d)
isundefined(c)'
countcats(d)
[d, 'mid']
unique(c)
addcats(d, 'top', 'After', 'high');
categories(ans)'
removecats(c, 'b')
renamecats(d, {'L', 'M', 'H'})
mergecats(d, {'low', 'mid'}, 'lower')
iscategory(d, 'mid'), isordinal(d), iscategorical(d)
x = categorical({})
s.c = d(1)
k = {d(1), d}
t = table(d', (1:4)', 'VariableNames', {'level', 'n'})
t(t.level > 'low', :)
groupsummary(t, 'level', 'sum')
switch d(1)
    case 'low'
        disp('matched')
end
[n, names] = histcounts(d)
discretize([1 5 9], [0 3 6 10], 'categorical')
summary(categorical({'animal' 'mineral' 'animal'; 'vegetable' 'mineral' 'vegetable'}))
try, c < 'g', catch e, disp(e.message), end

% The Gramian of a model: gram(sys, 'c') of what inputs reach, gram(sys, 'o') of what outputs show.
function W = gram(sys, kind)
sys = ss(__model(sys, 'gram'));
if ~isstable(sys)
    error('RunMat:gram:Unstable', 'Gramians need stable models.');
end
if strncmpi(kind, 'c', 1)
    [A, Q] = deal(sys.A, sys.B * sys.B');
else
    [A, Q] = deal(sys.A', sys.C' * sys.C);
end
if sys.Ts == 0
    W = lyap(A, Q);
else
    W = dlyap(A, Q);
end
end

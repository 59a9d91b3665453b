% Whether all poles of a model lie where responses die away.
function tf = isstable(sys)
p = pole(__model(sys, 'isstable'));
if sys.Ts == 0
    tf = all(real(p) < 0);
else
    tf = all(abs(p) < 1);
end
end

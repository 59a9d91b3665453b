% Whether a model has no more zeros than poles.
function answer = isproper(sys)
__model(sys, 'isproper');
if isa(sys, 'ss')
    answer = true;
    return
end
sys = tf(sys);
answer = all(cellfun(@(d) d(1) ~= 0, sys.Denominator(:)));
end

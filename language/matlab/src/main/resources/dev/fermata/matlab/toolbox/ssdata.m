% The matrices of a model in state space: [A, B, C, D, Ts] = ssdata(sys).
function [A, B, C, D, Ts] = ssdata(sys)
sys = ss(__model(sys, 'ssdata'));
[A, B, C, D, Ts] = deal(sys.A, sys.B, sys.C, sys.D, sys.Ts);
end

% A state-space model like another with other matrices.
function sys = __ss_stacked(sys, A, B, C, D)
[sys.A, sys.B, sys.C, sys.D] = deal(A, B, C, D);
sys.StateName = {};
sys.InputName = {};
sys.OutputName = {};
end

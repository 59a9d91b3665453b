% The optimal gain of a linear regulator: [K, S, e] = lqr(A, B, Q, R, N) or lqr(sys, Q, R, N).
function [K, S, e] = lqr(A, varargin)
isDiscrete = false;
if isa(A, 'lti')
    if ~isa(A, 'ss')
        error('RunMat:lqr:UnsupportedModel', 'A state-space model is expected.');
    end
    sys = A;
    [A, B] = deal(sys.A, sys.B);
    isDiscrete = sys.Ts ~= 0;
    given = varargin;
elseif isempty(varargin)
    error('RunMat:NotEnoughInputs', 'Not enough input arguments.');
else
    B = varargin{1};
    given = varargin(2:end);
end
[K, S, e] = __regulator(A, B, given, isDiscrete, 'lqr');
end

% The norm of a model: 2 (energy of the impulse response) or Inf (highest gain).
function y = __lti_norm(sys, kind, varargin)
if nargin < 2
    kind = 2;
end
if isnumeric(kind) && kind == 2
    sys = ss(sys);
    if ~isstable(sys) || sys.Ts == 0 && any(sys.D(:))
        y = Inf;
    else
        y = sqrt(trace(sys.C * gram(sys, 'c') * sys.C.' + (sys.Ts ~= 0) * (sys.D * sys.D.')));
    end
else
    y = getPeakGain(sys);
end
end

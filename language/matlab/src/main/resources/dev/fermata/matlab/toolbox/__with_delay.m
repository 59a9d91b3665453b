% A model with a delay from input to output.
function sys = __with_delay(sys, delay)
if delay < 0
    error('RunMat:lti:InvalidDelay', 'The model would have to answer before its input comes.');
end
sys.IODelay = 0;
sys.OutputDelay = 0;
sys.InputDelay = delay;
end

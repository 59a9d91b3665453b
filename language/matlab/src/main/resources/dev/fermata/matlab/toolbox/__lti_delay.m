% The delay from the inputs of a model to its outputs; in samples for discrete time.
function delay = __lti_delay(sys)
delay = sys.IODelay + sys.InputDelay + sys.OutputDelay;
end

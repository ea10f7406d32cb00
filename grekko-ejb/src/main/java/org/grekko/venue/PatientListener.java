package org.grekko.venue;

import org.grekko.shared.RightOfWay;

/** Hands frames on once nobody has the right of way. */
record PatientListener(FrameListener listener, RightOfWay way) implements FrameListener {
    @Override
    public void opened() {
        listener.opened();
    }

    @Override
    public void frame(char[] text, int length, long receivedNanos) {
        way.giveWay();
        listener.frame(text, length, receivedNanos);
    }

    @Override
    public void lost(String reason) {
        listener.lost(reason);
    }
}
